import { Injectable } from '@nestjs/common';
import type { Actor, OutboxMessage, Tx } from '@commonweal/kernel';
import { BudgetLedger } from '@commonweal/budgets';
import { AwardsForDelivery } from '@commonweal/ordering';
import type { Claim } from '../../domain/claim';
import { ClaimApproved } from '../claim-jobs';
import { claimMessage } from '../messages/claim-messages';
import { ClaimRepository } from '../ports/claim-repository';

/** What an approval does, whoever gave it: what was held becomes a debt, and payments and the provider are told. */
@Injectable()
export class ClaimApproval {
  constructor(
    private readonly ledger: BudgetLedger,
    private readonly awards: AwardsForDelivery,
    private readonly claims: ClaimRepository,
  ) {}

  /** In the transaction that approves it. @throws DomainError claim-exceeds-reservation */
  async take(tx: Tx, actor: Actor, claim: Claim): Promise<readonly OutboxMessage[]> {
    const { authorityId, awardId, budgetId, providerId, amountPence, id: claimId, changedAt: at } = claim;
    await this.awards.spend(tx, { authorityId, awardId, amountPence });
    await this.ledger.confirmDelivery(tx, actor, { authorityId, budgetId, awardId, claimId, amountPence, at });
    const { provider } = await this.claims.audience(tx, claim);
    return [
      ClaimApproved.message({ authorityId, claimId, awardId, budgetId, providerId, amountPence }),
      ...claimMessage('claim-approved', claimId, provider),
    ];
  }
}
