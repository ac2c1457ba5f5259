import type { Actor } from '@commonweal/kernel';
import type { Award, AwardBuyer } from './award';
import { type AwardAction, nextAwardState } from './award-transitions';

/** What a user can do with an award now; the API's allowedActions and the buttons of a page. */
export const AWARD_USER_ACTIONS = ['agreement', 'approval', 'acceptance', 'decline', 'cancellation', 'claims'] as const;
export type AwardUserAction = (typeof AWARD_USER_ACTIONS)[number];

export type Parties = Pick<
  Award,
  'state' | 'authorityId' | 'personId' | 'providerId' | 'placedBy' | 'kind' | 'buyer' | 'hostProviderId'
>;

interface ActionRule {
  readonly action: AwardAction | undefined;
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

export function buys(actor: Actor, award: Parties): boolean {
  return BUYS[award.buyer](actor, award);
}

/** What the person said may be written down by the buyer; never by a host for its own delivery or fee. */
function records(actor: Actor, award: Parties): boolean {
  if (!buys(actor, award) || !actor.permissions.has('agreement.record')) return false;
  return officer(actor, award) || award.providerId !== award.hostProviderId;
}

const RULES: Readonly<Record<AwardUserAction, ActionRule>> = {
  agreement: {
    action: 'agree',
    may: (actor, award) => (holder(actor, award) && actor.permissions.has('award.agree')) || records(actor, award),
  },
  approval: {
    action: 'approve',
    may: (actor, award) =>
      officer(actor, award) && actor.permissions.has('award.approve') && actor.userId !== award.placedBy,
  },
  acceptance: {
    action: 'accept',
    may: (actor, award) => provider(actor, award) && actor.permissions.has('award.answer'),
  },
  decline: {
    action: 'decline',
    may: (actor, award) => provider(actor, award) && actor.permissions.has('award.answer'),
  },
  cancellation: {
    action: 'cancel',
    may: (actor, award) => buys(actor, award) && actor.permissions.has('award.cancel'),
  },
  claims: { action: undefined, may: (actor, award) => provider(actor, award) && actor.permissions.has('claim.submit') },
};

export function allowedAwardActions(actor: Actor, award: Parties): AwardUserAction[] {
  return AWARD_USER_ACTIONS.filter((name) => {
    const { action, may } = RULES[name];
    const open = action === undefined ? takesClaims(award) : nextAwardState(award.state, action) !== undefined;
    return open && may(actor, award);
  });
}

/** Whether the actor stands in the relation that the action needs, whatever the state; expiry is Commonweal's own. */
export function mayDo(name: AwardUserAction | 'expiry', actor: Actor, award: Parties): boolean {
  return name === 'expiry' ? actor.system !== undefined : RULES[name].may(actor, award);
}

export function takesClaims({ state }: Pick<Award, 'state'>): boolean {
  return state === 'accepted' || state === 'active';
}
