import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Outbox, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { type AskedPayer, ownPayer } from '../own-payer';
import { PaymentRunRequested } from '../payment-jobs';
import { type MadeRun, PaymentRuns } from '../ports/payment-runs';

export interface MakePaymentRunCommand {
  readonly payer: AskedPayer;
  readonly method: 'bacs';
}

/** A finance officer has the payer's debts paid: the run is made at once, and the worker fills it. */
@Injectable()
export class MakePaymentRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: PaymentRuns,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, payer-not-yours, nothing-to-pay, payer-account-missing */
  async execute(actor: Actor, { payer }: MakePaymentRunCommand): Promise<MadeRun> {
    assertMay(actor, 'payment-run.make');
    const authorityId = ownPayer(actor, payer);
    return this.unitOfWork.run(actor, async (tx) => {
      const run = await this.runs.add(tx, { authorityId, payer, madeBy: actor.userId, madeAt: this.clock.now() });
      await this.outbox.add(tx, [PaymentRunRequested.message({ authorityId, runId: run.id })]);
      return run;
    });
  }
}
