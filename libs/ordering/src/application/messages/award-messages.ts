import type { AwardId, OutboxMessage, UserId } from '@commonweal/kernel';
import type { Award, AwardEvent } from '../../domain/award';
import type { ChangeState } from '../../domain/award-change';
import type { AwardAction, AwardState } from '../../domain/award-transitions';

/** The users to tell, chosen by the use case. */
export interface AwardAudience {
  readonly person?: readonly UserId[];
  readonly provider?: readonly UserId[];
  readonly managers?: readonly UserId[];
  readonly placer?: readonly UserId[];
}

type Told = readonly (readonly [template: string, who: keyof AwardAudience])[];

/** Who is told what when an award reaches a state. Codes and ids only; words are rendered when the message is read. */
const TOLD: Partial<Record<AwardState, Told>> = {
  awaiting_agreement: [['award-waits-for-your-agreement', 'person']],
  awaiting_approval: [['award-waits-for-approval', 'managers']],
  offered: [['award-offered', 'provider']],
  accepted: [
    ['award-accepted', 'person'],
    ['award-accepted', 'placer'],
  ],
  declined: [
    ['award-declined', 'person'],
    ['award-declined', 'placer'],
  ],
  cancelled: [
    ['award-cancelled', 'person'],
    ['award-cancelled', 'provider'],
  ],
  expired: [
    ['award-expired', 'person'],
    ['award-expired', 'placer'],
  ],
};

const BOTH_SIDES = (template: string): Told => [
  [template, 'person'],
  [template, 'provider'],
];

/** Who is told of what happens while an award runs. A pause and its end are told when they are arranged. */
const TOLD_OF: Partial<Record<AwardAction, Told>> = {
  pause: BOTH_SIDES('award-paused'),
  plan_pause: BOTH_SIDES('award-paused'),
  resume: BOTH_SIDES('award-resumes'),
  plan_resume: BOTH_SIDES('award-resumes'),
  plan_ending: BOTH_SIDES('award-ends'),
  give_notice: [
    ['award-notice', 'person'],
    ['award-notice', 'placer'],
  ],
};

/** Who is told what when a proposed change reaches a state. */
const TOLD_OF_CHANGE: Partial<Record<ChangeState, Told>> = {
  awaiting_agreement: [['change-waits-for-your-agreement', 'person']],
  awaiting_approval: [['change-waits-for-approval', 'managers']],
  offered: [['change-offered', 'provider']],
  in_force: [
    ['change-agreed', 'person'],
    ['change-agreed', 'placer'],
  ],
  refused: [['change-not-made', 'placer']],
  declined: [
    ['change-not-made', 'person'],
    ['change-not-made', 'placer'],
  ],
  withdrawn: [['change-not-made', 'person']],
  expired: [
    ['change-not-made', 'person'],
    ['change-not-made', 'placer'],
  ],
};

export function awardMessages(awardId: AwardId, state: AwardState, audience: AwardAudience): OutboxMessage[] {
  return messagesOf(awardId, TOLD[state], audience);
}

export function changeMessages(awardId: AwardId, state: ChangeState, audience: AwardAudience): OutboxMessage[] {
  return messagesOf(awardId, TOLD_OF_CHANGE[state], audience);
}

/** Of one step of an award. */
export function stepMessages(
  { id }: Award,
  { action, from, to }: AwardEvent,
  audience: AwardAudience,
): OutboxMessage[] {
  return messagesOf(id, TOLD_OF[action] ?? (from === to ? undefined : TOLD[to]), audience);
}

/** Whoever is both the person's and the placer is told once. */
function messagesOf(awardId: AwardId, told: Told = [], audience: AwardAudience): OutboxMessage[] {
  return [...new Set(told.map(([template]) => template))].flatMap((template) => {
    const sides = told.filter(([what]) => what === template).flatMap(([, who]) => audience[who] ?? []);
    const userIds = [...new Set(sides)];
    if (userIds.length === 0) return [];
    return [{ kind: 'notifications.notify', payload: { template, userIds, linkKind: 'award', linkId: awardId } }];
  });
}
