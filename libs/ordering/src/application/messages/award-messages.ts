import type { AwardId, OutboxMessage, UserId } from '@commonweal/kernel';
import type { AwardState } from '../../domain/award-transitions';

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

export function awardMessages(awardId: AwardId, state: AwardState, audience: AwardAudience): OutboxMessage[] {
  return (TOLD[state] ?? []).flatMap(([template, who]) => {
    const userIds = audience[who] ?? [];
    if (userIds.length === 0) return [];
    return [{ kind: 'notifications.notify', payload: { template, userIds, linkKind: 'award', linkId: awardId } }];
  });
}
