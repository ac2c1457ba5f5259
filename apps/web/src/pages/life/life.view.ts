import { type Actor, type Pence, type PlainDate, quantityInUnits } from '@commonweal/kernel';
import type { AwardEventView, AwardView } from '@commonweal/ordering';
import type { AmountOfSupport } from '../../wording/amount-of-support';
import { type LifeLink, lifeLinks } from './life-links';

/** Who has yet to say yes to a change, in the order in which they are asked. */
export type Asked = 'person' | 'manager' | 'provider';

export interface WaitingChangeView {
  readonly state: NonNullable<AwardView['change']>['state'];
  readonly amount: AmountOfSupport;
  readonly valuePence: Pence;
  readonly heldPence: Pence;
  readonly answerBy: PlainDate;
  readonly asked: readonly Asked[];
}

/** What has been arranged about an award beside its terms. */
export interface LifeView {
  readonly pauses: AwardView['pauses'];
  readonly endingOn: PlainDate | null;
  readonly change: WaitingChangeView | undefined;
  readonly links: readonly LifeLink[];
}

export function lifeView(actor: Actor, award: AwardView): LifeView {
  return {
    pauses: award.pauses,
    endingOn: award.endingOn,
    change: changeOf(award),
    links: lifeLinks(actor, award),
  };
}

function changeOf({ change, unit }: AwardView): WaitingChangeView | undefined {
  if (change === null) return undefined;
  const { state, startsOn, valuePence, heldPence, answerBy, requiresApproval } = change;
  const amount = { unit, count: quantityInUnits(change.quantity), startsOn, endsOn: change.endsOn ?? null };
  return { state, amount, valuePence, heldPence, answerBy, asked: whoIsAsked(state, requiresApproval) };
}

export function whoIsAsked(state: WaitingChangeView['state'], requiresApproval: boolean): readonly Asked[] {
  if (state === 'offered') return ['provider'];
  if (state === 'awaiting_approval') return ['manager', 'provider'];
  return requiresApproval ? ['person', 'manager', 'provider'] : ['person', 'provider'];
}

/** Steps that leave the state as it is, or reach one that more than one step reaches: said by what was done. */
const BY_STEP: ReadonlySet<string> = new Set([
  ...['pause', 'plan_pause', 'resume', 'plan_resume', 'plan_ending', 'give_notice', 'end', 'settle'],
  ...['propose_change', 'agree_change', 'approve_change', 'adopt_change', 'drop_change'],
]);

const WITH_REASON: ReadonlySet<string> = new Set([
  'pause',
  'plan_pause',
  'plan_ending',
  'give_notice',
  'propose_change',
]);

export interface HistoryLine {
  readonly at: AwardEventView['at'];
  readonly state: AwardEventView['toState'];
  /** Where the step says more than the state that it led to. */
  readonly step: string | undefined;
  readonly reason: string | undefined;
  readonly reasonCode: string | null;
}

export function historyLine({ action, toState, at, reasonCode }: AwardEventView): HistoryLine {
  const reason = WITH_REASON.has(action) ? (reasonCode ?? undefined) : undefined;
  return { at, state: toState, step: BY_STEP.has(action) ? action : undefined, reason, reasonCode };
}
