import type { Actor } from '@commonweal/kernel';
import type { Claim } from './claim';
import { type ClaimAction, nextClaimState } from './claim-transitions';
import type { ConfirmedBy } from './confirmation';

export const CLAIM_USER_ACTIONS = ['approval', 'query', 'answer', 'withdrawal'] as const;
export type ClaimUserAction = (typeof CLAIM_USER_ACTIONS)[number];

export type ClaimParties = Pick<
  Claim,
  'state' | 'authorityId' | 'personId' | 'providerId' | 'submittedBy' | 'confirmedBy' | 'hostProviderId' | 'placedBy'
>;

const ACTION: Readonly<Record<ClaimUserAction, ClaimAction>> = {
  approval: 'approve',
  query: 'query',
  answer: 'answer',
  withdrawal: 'withdraw',
};

const holder = (actor: Actor, claim: ClaimParties) => actor.personIds.includes(claim.personId);
const provider = (actor: Actor, claim: ClaimParties) => actor.providerId === claim.providerId;

/** Who stands where the table puts the confirmation; officers of the council for what the agreement does not say by itself. */
const CONFIRMS: Readonly<Record<ConfirmedBy, (actor: Actor, claim: ClaimParties) => boolean>> = {
  person: holder,
  host: (actor, claim) => claim.hostProviderId !== undefined && actor.providerId === claim.hostProviderId,
  council: (actor, claim) => actor.authorityIds.includes(claim.authorityId),
};

/** Nobody approves what they or their own organisation wrote; an exception never goes to who placed the order. */
export function isOwnClaim(actor: Actor, claim: ClaimParties): boolean {
  if (actor.userId === claim.submittedBy || provider(actor, claim)) return true;
  return claim.confirmedBy === 'council' && actor.userId === claim.placedBy;
}

/** The person may always ask about what is billed for them. */
const MAY: Readonly<Record<ClaimUserAction, (actor: Actor, claim: ClaimParties) => boolean>> = {
  approval: (actor, claim) =>
    CONFIRMS[claim.confirmedBy](actor, claim) && actor.permissions.has('claim.approve') && !isOwnClaim(actor, claim),
  query: (actor, claim) =>
    (holder(actor, claim) || CONFIRMS[claim.confirmedBy](actor, claim)) &&
    actor.permissions.has('claim.query') &&
    !provider(actor, claim),
  answer: (actor, claim) => provider(actor, claim) && actor.permissions.has('claim.submit'),
  withdrawal: (actor, claim) => provider(actor, claim) && actor.permissions.has('claim.submit'),
};

export function allowedClaimActions(actor: Actor, claim: ClaimParties): ClaimUserAction[] {
  return CLAIM_USER_ACTIONS.filter(
    (name) => nextClaimState(claim.state, ACTION[name]) !== undefined && MAY[name](actor, claim),
  );
}

/** Whether the actor stands in the relation that the action needs, whatever the state. */
export function mayDoWithClaim(name: ClaimUserAction, actor: Actor, claim: ClaimParties): boolean {
  return MAY[name](actor, claim);
}

export function claimActionOf(name: ClaimUserAction): ClaimAction {
  return ACTION[name];
}
