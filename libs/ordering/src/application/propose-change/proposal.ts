import { type Actor, pence, ZERO } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import type { ChangeState, ProposedChange } from '../../domain/award-change';
import type { JudgedChange } from './judge-change';

type Changing = Pick<Award, 'version' | 'kind' | 'personId' | 'valuePence' | 'wholeLifePence'>;

/** What the change is when it is written: who is asked first, and what is held for it. */
export function proposalOf(
  actor: Actor,
  award: Changing,
  { decision, value, terms }: JudgedChange,
): Omit<ProposedChange, 'answerBy'> {
  const requiresApproval = decision.outcome === 'refer';
  return {
    ...terms,
    ...value,
    proposedAt: award.version + 1,
    state: firstState(actor, award, requiresApproval),
    heldPence: more(award.valuePence, value.valuePence),
    linkedPence: more(award.wholeLifePence, value.wholeLifePence),
    requiresApproval,
    proposedBy: actor.userId,
    approvedBy: undefined,
  };
}

/** A purchase by whoever decides for the person is its own agreement. */
function firstState(actor: Actor, { kind, personId }: Changing, requiresApproval: boolean): ChangeState {
  if (kind !== 'purchase' || !actor.personIds.includes(personId)) return 'awaiting_agreement';
  return requiresApproval ? 'awaiting_approval' : 'offered';
}

function more(was: number, is: number) {
  return is > was ? pence(is - was) : ZERO;
}
