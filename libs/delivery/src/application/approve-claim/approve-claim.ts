import { Injectable } from '@nestjs/common';
import type { Actor, ClaimId } from '@commonweal/kernel';
import type { Claim } from '../../domain/claim';
import { ChangeClaim } from '../change-claim/change-claim';
import { ClaimApproval } from './claim-approval';

/** Who the table names approves the bill: what was held for it becomes a debt, and payments are told. */
@Injectable()
export class ApproveClaim {
  constructor(
    private readonly change: ChangeClaim,
    private readonly approval: ClaimApproval,
  ) {}

  /** @throws DomainError as ChangeClaim, and claim-exceeds-reservation. */
  execute(actor: Actor, request: { claimId: ClaimId; version: number }): Promise<Claim> {
    return this.change.execute(actor, {
      ...request,
      as: 'approval',
      also: (tx, claim) => this.approval.take(tx, actor, claim),
    });
  }
}
