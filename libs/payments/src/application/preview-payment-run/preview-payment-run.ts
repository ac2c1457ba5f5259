import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, type Pence, systemActor, UnitOfWork, ZERO } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { planRun } from '../../domain/run-plan';
import { type AskedPayer, assertOwnPayer } from '../own-payer';
import { Payables } from '../ports/payables';
import { PaymentRuns } from '../ports/payment-runs';
import type { LeftOutView } from '../queries/payment-runs';

export interface PaymentRunPreview {
  /** Whose money the run pays out; null where a host owes nothing. */
  readonly authorityId: AuthorityId | null;
  readonly paymentCount: number;
  readonly totalPence: Pence;
  readonly leftOut: readonly LeftOutView[];
}

const NOTHING: PaymentRunPreview = { authorityId: null, paymentCount: 0, totalPence: ZERO, leftOut: [] };

/** What a run made now would pay, and what it would leave out and why. Changes and locks nothing. */
@Injectable()
export class PreviewPaymentRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payables: Payables,
    private readonly runs: PaymentRuns,
  ) {}

  /** @throws DomainError forbidden, payer-not-yours */
  async execute(actor: Actor, payer: AskedPayer): Promise<PaymentRunPreview> {
    assertMay(actor, 'payment-run.make');
    assertOwnPayer(actor, payer);
    const authorityId = await this.unitOfWork.run(actor, (tx) => this.runs.councilOf(tx, payer));
    if (authorityId === undefined) return NOTHING;
    // Only the system may see the providers' accounts; nothing of them leaves here.
    const system = systemActor('payments.preview-run', [authorityId], actor.request.requestId);
    const due = await this.unitOfWork.run(system, (tx) => this.payables.due(tx, authorityId, payer));
    const { toSend, totalPence, leftOut } = planRun(due);
    return {
      authorityId,
      paymentCount: toSend.length,
      totalPence,
      leftOut: leftOut.flatMap(({ payableId, code }) =>
        due
          .filter(({ id }) => id === payableId)
          .map(({ claimId, providerId, providerName, amountPence }) => ({
            ...{ payableId, claimId, providerId, providerName, amountPence, code },
          })),
      ),
    };
  }
}
