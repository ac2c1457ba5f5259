import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, DomainError, type Pence, pence, ZERO } from '@commonweal/kernel';
import type { Decision } from '@commonweal/policy';
import type { ChangedTerms, ChangeState } from '../../domain/award-change';
import { JudgeChange, type NewTerms } from '../propose-change/judge-change';
import { proposalOf } from '../propose-change/proposal';
import { ReadAwards } from '../queries/awards';

/** What asking for a change would come to, at this moment. */
export interface ChangePreview extends ChangedTerms {
  readonly decision: Decision;
  /** Held at once, beside what is reserved. */
  readonly heldPence: Pence;
  /** Free when everybody has said yes. */
  readonly freedPence: Pence;
  /** Who is asked first. */
  readonly state: ChangeState;
  readonly requiresApproval: boolean;
}

/** Judges a change as ProposeChange would, and changes nothing. */
@Injectable()
export class PreviewChange {
  constructor(
    private readonly read: ReadAwards,
    private readonly judging: JudgeChange,
  ) {}

  /** @throws DomainError illegal-transition, budget-exceeded, invalid-input, award-refused with the reasons. */
  async execute(
    actor: Actor,
    { awardId, ...wanted }: NewTerms & { readonly awardId: AwardId },
  ): Promise<ChangePreview> {
    const seen = await this.read.byId(actor, awardId);
    if (!seen.allowedActions.includes('change')) throw new DomainError('illegal-transition', { state: seen.state });
    const judged = await this.judging.judge(actor, seen, wanted);
    const { heldPence, state, requiresApproval } = proposalOf(actor, seen, judged);
    const { availablePence } = judged.facts.budget;
    if (heldPence > availablePence) {
      throw new DomainError('budget-exceeded', { availablePence, requestedPence: heldPence });
    }
    const { value, terms, decision } = judged;
    const freedPence = seen.valuePence > value.valuePence ? pence(seen.valuePence - value.valuePence) : ZERO;
    return { ...terms, ...value, decision, heldPence, freedPence, state, requiresApproval };
  }
}
