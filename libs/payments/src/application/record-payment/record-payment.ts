import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, type PayableId, type PlainDate, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { isOwnPayer } from '../own-payer';
import { Payables } from '../ports/payables';
import { PostPayments } from '../post-payments';

export interface PaymentMadeOutside {
  readonly payableId: PayableId;
  /** The version that was seen; absent where a page shows nothing that could have moved. */
  readonly version?: number | undefined;
  readonly paidOn: PlainDate;
  /** What the payer wrote on it, for the provider to find it by. */
  readonly reference: string | undefined;
}

/** The holder or the host says that they have paid an approved bill from the account that they hold. */
@Injectable()
export class RecordPayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payables: Payables,
    private readonly postPayments: PostPayments,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found, payer-not-yours, stale-version, illegal-transition, invalid-input (a day to come) */
  async execute(actor: Actor, { payableId, version, paidOn, reference }: PaymentMadeOutside): Promise<void> {
    assertMay(actor, 'payment.record');
    const at = this.clock.now();
    if (paidOn > this.clock.today()) throw new DomainError('invalid-input', { field: 'paidOn' });
    await this.unitOfWork.run(actor, async (tx) => {
      const { authorityId, payer, state, payable, version: now } = await this.payables.lock(tx, payableId);
      const method = payer.kind === 'holder' ? 'by_holder' : 'by_host';
      if (payer.kind === 'authority' || !isOwnPayer(actor, payer)) throw new DomainError('payer-not-yours');
      if (version !== undefined && version !== now) throw new DomainError('stale-version', { version: now });
      if (state !== 'due') throw new DomainError('illegal-transition', { state, action: 'pay' });
      const outside = { paidOn, reference };
      const sending = { authorityId, payer, method, at, outside, state: 'settled', payables: [payable] } as const;
      await this.postPayments.post(tx, actor, sending);
    });
  }
}
