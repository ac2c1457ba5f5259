import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, Clock, DomainError, Outbox, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { MakeInstalmentsDue } from '../make-instalments-due/make-instalments-due';
import { type AskedPayer, assertOwnPayer } from '../own-payer';
import { PaymentRunRequested } from '../payment-jobs';
import { type MadeRun, PaymentRuns, type RunMethod } from '../ports/payment-runs';

export interface MakePaymentRunCommand {
  readonly payer: AskedPayer;
  /** stripe: only where the gateway's account is this payer's. */
  readonly method: RunMethod;
}

/**
 * Finance of the payer has its debts paid: the run is made at once, and the worker fills it. A run is of one council's money:
 * a host of several says which, or gets the council whose debt is the oldest, and makes another run for the next.
 */
@Injectable()
export class MakePaymentRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly runs: PaymentRuns,
    private readonly instalments: MakeInstalmentsDue,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, payer-not-yours, nothing-to-pay, payer-account-missing */
  async execute(actor: Actor, { payer, method }: MakePaymentRunCommand): Promise<MadeRun> {
    assertMay(actor, 'payment-run.make');
    assertOwnPayer(actor, payer);
    // Also what was planned for today a moment ago.
    if (payer.kind === 'authority') {
      await this.instalments.execute(actor.request.requestId, payer.id as AuthorityId);
    }
    return this.unitOfWork.run(actor, async (tx) => {
      const authorityId = await this.runs.councilOf(tx, payer);
      if (authorityId === undefined) throw new DomainError('nothing-to-pay');
      const run = await this.runs.add(tx, {
        authorityId,
        payer,
        method,
        madeBy: actor.userId,
        madeAt: this.clock.now(),
      });
      await this.outbox.add(tx, [PaymentRunRequested.message({ authorityId, runId: run.id })]);
      return run;
    });
  }
}
