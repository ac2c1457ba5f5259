import type { Actor } from '@commonweal/kernel';
import type { Claim } from './claim';
import { type ClaimAction, nextClaimState } from './claim-transitions';

export const CLAIM_USER_ACTIONS = ['approval', 'query', 'answer', 'withdrawal'] as const;
export type ClaimUserAction = (typeof CLAIM_USER_ACTIONS)[number];

type Parties = Pick<Claim, 'state' | 'personId' | 'providerId' | 'submittedBy'>;

const ACTION: Readonly<Record<ClaimUserAction, ClaimAction>> = {
  approval: 'approve',
  query: 'query',
  answer: 'answer',
  withdrawal: 'withdraw',
};

const holder = (actor: Actor, claim: Parties) => actor.personIds.includes(claim.personId);
const provider = (actor: Actor, claim: Parties) => actor.providerId === claim.providerId;

/** The bill of a council-managed budget is the person's to approve or query; never whoever wrote it. */
const MAY: Readonly<Record<ClaimUserAction, (actor: Actor, claim: Parties) => boolean>> = {
  approval: (actor, claim) =>
    holder(actor, claim) && actor.permissions.has('claim.approve') && actor.userId !== claim.submittedBy,
  query: (actor, claim) => holder(actor, claim) && actor.permissions.has('claim.query'),
  answer: (actor, claim) => provider(actor, claim) && actor.permissions.has('claim.submit'),
  withdrawal: (actor, claim) => provider(actor, claim) && actor.permissions.has('claim.submit'),
};

export function allowedClaimActions(actor: Actor, claim: Parties): ClaimUserAction[] {
  return CLAIM_USER_ACTIONS.filter(
    (name) => nextClaimState(claim.state, ACTION[name]) !== undefined && MAY[name](actor, claim),
  );
}

/** Whether the actor stands in the relation that the action needs, whatever the state. */
export function mayDoWithClaim(name: ClaimUserAction, actor: Actor, claim: Parties): boolean {
  return MAY[name](actor, claim);
}

export function claimActionOf(name: ClaimUserAction): ClaimAction {
  return ACTION[name];
}
