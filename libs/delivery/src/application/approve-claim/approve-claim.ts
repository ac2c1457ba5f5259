import { Injectable } from '@nestjs/common';
import type { Actor, ClaimId } from '@commonweal/kernel';
import { BudgetLedger } from '@commonweal/budgets';
import { AwardsForDelivery } from '@commonweal/ordering';
import type { Claim } from '../../domain/claim';
import { ClaimApproved } from '../claim-jobs';
import { claimMessage } from '../messages/claim-messages';
import { ClaimRepository } from '../ports/claim-repository';
import { ChangeClaim } from '../change-claim/change-claim';

/** The person approves the bill: what was held for it becomes a debt, and payments are told. */
@Injectable()
export class ApproveClaim {
  constructor(
    private readonly change: ChangeClaim,
    private readonly ledger: BudgetLedger,
    private readonly awards: AwardsForDelivery,
    private readonly claims: ClaimRepository,
  ) {}

  /** @throws DomainError as ChangeClaim, and claim-exceeds-reservation. */
  execute(actor: Actor, request: { claimId: ClaimId; version: number }): Promise<Claim> {
    return this.change.execute(actor, {
      ...request,
      as: 'approval',
      also: async (tx, claim) => {
        const { authorityId, awardId, budgetId, providerId, amountPence, id: claimId, changedAt: at } = claim;
        await this.awards.spend(tx, { authorityId, awardId, amountPence });
        await this.ledger.confirmDelivery(tx, actor, { authorityId, budgetId, awardId, claimId, amountPence, at });
        const { provider } = await this.claims.audience(tx, claim);
        return [
          ClaimApproved.message({ authorityId, claimId, awardId, budgetId, providerId, amountPence }),
          ...claimMessage('claim-approved', claimId, provider),
        ];
      },
    });
  }
}
