import type { Actor } from '@commonweal/kernel';
import type { Award, AwardBuyer } from './award';
import { type ChangeAction, nextChangeState } from './award-change';
import { type AwardAction, nextAwardState, OVER_STATES } from './award-transitions';

/** What a user can do with an award now; the API's allowedActions and the buttons of a page. */
export const AWARD_USER_ACTIONS = [
  'agreement',
  'approval',
  'acceptance',
  'decline',
  'change',
  'change-withdrawal',
  'pause',
  'resume',
  'ending',
  'notice',
  'cancellation',
  'claims',
] as const;
export type AwardUserAction = (typeof AWARD_USER_ACTIONS)[number];

/** What Commonweal does itself: an answer that did not come in time, a day that has come. */
export type OwnAction = 'expiry' | 'date';

/** What decides what an actor may do: where the award is and who its parties are. */
export type Parties = Pick<
  Award,
  | 'state'
  | 'kind'
  | 'buyer'
  | 'authorityId'
  | 'personId'
  | 'providerId'
  | 'hostProviderId'
  | 'placedBy'
  | 'pauses'
  | 'endingOn'
> & { readonly change: Pick<NonNullable<Award['change']>, 'state' | 'proposedBy'> | undefined };

interface ActionRule {
  /** Whether the award is where this can be done. */
  readonly open: (award: Parties) => boolean;
  readonly may: (actor: Actor, award: Parties) => boolean;
}

const officer = (actor: Actor, award: Parties) => actor.authorityIds.includes(award.authorityId);
const holder = (actor: Actor, award: Parties) => actor.personIds.includes(award.personId);
const provider = (actor: Actor, award: Parties) => actor.providerId === award.providerId;
const host = (actor: Actor, award: Parties) =>
  award.hostProviderId !== undefined && actor.providerId === award.hostProviderId && actor.permissions.has('award.buy');

/** The contract party, or who buys in its place: an officer for the council, the host as the person's agent in their fund. */
const BUYS: Readonly<Record<AwardBuyer, (actor: Actor, award: Parties) => boolean>> = {
  council: officer,
  health_body: officer,
  host,
  person: (actor, award) => holder(actor, award) || (award.kind === 'isf_purchase' && host(actor, award)),
};

function buys(actor: Actor, award: Parties): boolean {
  return BUYS[award.buyer](actor, award);
}

/** What the person said may be written down by the buyer; never by a host for its own delivery or fee. */
function records(actor: Actor, award: Parties): boolean {
  if (!buys(actor, award) || !actor.permissions.has('agreement.record')) return false;
  return officer(actor, award) || award.providerId !== award.hostProviderId;
}

const buyer = (permission: string) => (actor: Actor, award: Parties) =>
  buys(actor, award) && actor.permissions.has(permission);
const answers = (actor: Actor, award: Parties) => provider(actor, award) && actor.permissions.has('award.answer');

const inState = (action: AwardAction) => (award: Parties) => nextAwardState(award.state, action) !== undefined;
/** Open for the award itself or for the change of it that waits. */
const asked = (action: AwardAction & ChangeAction) => (award: Parties) =>
  inState(action)(award) || changeTakes(award, action);
const unended = (award: Parties) => award.endingOn === undefined;

const RULES: Readonly<Record<AwardUserAction, ActionRule>> = {
  agreement: {
    open: asked('agree'),
    may: (actor, award) => (holder(actor, award) && actor.permissions.has('award.agree')) || records(actor, award),
  },
  approval: {
    open: asked('approve'),
    may: (actor, award) =>
      officer(actor, award) && actor.permissions.has('award.approve') && actor.userId !== authorOf(award),
  },
  acceptance: { open: asked('accept'), may: answers },
  decline: { open: asked('decline'), may: answers },
  change: {
    open: (award) =>
      inState('propose_change')(award) &&
      award.change === undefined &&
      unended(award) &&
      award.kind !== 'isf_placement',
    may: buyer('award.change'),
  },
  'change-withdrawal': { open: (award) => changeTakes(award, 'cancel'), may: buyer('award.change') },
  pause: {
    open: (award) => inState('plan_pause')(award) && award.pauses.every(({ until }) => until !== undefined),
    may: buyer('award.change'),
  },
  resume: {
    open: (award) => inState('resume')(award) && award.pauses.some(({ until }) => until === undefined),
    may: buyer('award.change'),
  },
  ending: { open: inState('plan_ending'), may: buyer('award.change') },
  notice: { open: (award) => inState('give_notice')(award) && unended(award), may: answers },
  cancellation: { open: inState('cancel'), may: buyer('award.cancel') },
  claims: {
    open: (award) => takesClaims(award),
    may: (actor, award) => provider(actor, award) && actor.permissions.has('claim.submit'),
  },
};

export function allowedAwardActions(actor: Actor, award: Parties): AwardUserAction[] {
  return AWARD_USER_ACTIONS.filter((name) => RULES[name].open(award) && RULES[name].may(actor, award));
}

/** Whether the actor stands in the relation that the action needs, whatever the state. */
export function mayDo(name: AwardUserAction | OwnAction, actor: Actor, award: Parties): boolean {
  return name === 'expiry' || name === 'date' ? actor.system !== undefined : RULES[name].may(actor, award);
}

/** Also after the last day, for what was delivered until it: the money stays for the last bills. */
export function takesClaims({ state }: Pick<Award, 'state'>): boolean {
  return ['accepted', 'active', 'paused', ...OVER_STATES].includes(state);
}

/** Who placed the award, or proposed the change that waits: never who approves it. */
export function authorOf({ change, placedBy }: Pick<Parties, 'change' | 'placedBy'>): Award['placedBy'] {
  return change?.proposedBy ?? placedBy;
}

function changeTakes({ change }: Parties, action: ChangeAction): boolean {
  return change !== undefined && nextChangeState(change.state, action) !== undefined;
}
