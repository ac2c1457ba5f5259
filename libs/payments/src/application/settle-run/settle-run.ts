import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type PaymentRunId, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { isOwnPayer } from '../own-payer';
import { PaymentSteps } from '../payment-steps';
import { Payments } from '../ports/payments';
import { ReadPaymentRuns } from '../queries/payment-runs';

/** Finance of the payer has seen at its bank that all of a run has arrived but for what was given back before. */
@Injectable()
export class SettleRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payments: Payments,
    private readonly steps: PaymentSteps,
    private readonly runs: ReadPaymentRuns,
  ) {}

  /** How many were settled: none when all were already. @throws DomainError forbidden, not-found, stale-version */
  async execute(actor: Actor, runId: PaymentRunId, version?: number): Promise<{ readonly settled: number }> {
    assertMay(actor, 'payment.settle');
    const { version: now } = await this.runs.byId(actor, runId);
    return this.unitOfWork.run(actor, async (tx) => {
      if (version !== undefined && version !== now) throw new DomainError('stale-version', { version: now });
      const sent = await this.payments.lockOfRun(tx, runId, 'sent');
      if (sent.some(({ payer }) => !isOwnPayer(actor, payer))) throw new DomainError('not-found');
      const banked = sent.filter(({ method }) => method === 'bacs');
      for (const payment of banked) await this.steps.settle(tx, actor, payment);
      return { settled: banked.length };
    });
  }
}
