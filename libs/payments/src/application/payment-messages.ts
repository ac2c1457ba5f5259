import { Injectable } from '@nestjs/common';
import {
  type AuthorityId,
  Outbox,
  type OutboxMessage,
  type ProviderId,
  type Tx,
  type UserId,
} from '@commonweal/kernel';
import { Recipients } from '@commonweal/access';
import { type Bill, isBill, type Payable } from '../domain/run-plan';
import { notice } from './notice';
import { PaymentReturned, PaymentSent } from './payment-jobs';
import { Payables, type Payer } from './ports/payables';
import type { NewPayment, Payment } from './ports/payments';

/** Who is told of a debt and of a payment. Ids and codes only. */
@Injectable()
export class PaymentMessages {
  constructor(
    private readonly outbox: Outbox,
    private readonly recipients: Recipients,
    private readonly payables: Payables,
  ) {}

  async due(tx: Tx, authorityId: AuthorityId, payable: Bill): Promise<void> {
    const finance = await this.recipients.withRole(tx, authorityId, 'finance_officer');
    await this.outbox.add(tx, notice('payable-due', finance, 'claim', payable.claimId));
  }

  async sent(tx: Tx, authorityId: AuthorityId, payments: readonly NewPayment[]): Promise<void> {
    const messages: OutboxMessage[] = [];
    const bills = payments.map(({ payable }) => payable).filter(isBill);
    const unpaid = new Set(await this.payables.unpaidBeside(tx, authorityId, bills));
    const users = new Map<string, readonly UserId[]>();
    for (const { id, payable } of payments) {
      const payee = `${payable.providerId ?? payable.personId}${isBill(payable) ? '' : ' fund'}`;
      const told = users.get(payee) ?? (await this.payeesOf(tx, authorityId, payable));
      users.set(payee, told);
      if (isBill(payable)) {
        const { claimId } = payable;
        if (!unpaid.has(claimId)) messages.push(PaymentSent.message({ authorityId, claimId, paymentId: id }));
        // Said once, though two parts of one bill are in a run.
        unpaid.add(claimId);
        messages.push(...notice('payment-sent', told, 'payment', id));
      } else {
        messages.push(...notice('instalment-sent', told, 'budget', payable.budgetId));
      }
    }
    await this.outbox.add(tx, messages);
  }

  /** Who is to pay it themself is told what to pay. */
  async toPay(tx: Tx, authorityId: AuthorityId, { payer, payable }: { payer: Payer; payable: Bill }): Promise<void> {
    const users =
      payer.kind === 'holder'
        ? await this.recipients.ofPerson(tx, authorityId, payable.personId)
        : await this.recipients.ofProvider(tx, payer.id as ProviderId);
    await this.outbox.add(tx, notice('payment-to-make', users, 'claim', payable.claimId));
  }

  /** Of an instalment it was said when it was sent; that it arrived, its receiver sees at their bank. */
  async settled(tx: Tx, { authorityId, id, payable }: Payment): Promise<void> {
    if (!isBill(payable)) return;
    const users = await this.payeesOf(tx, authorityId, payable);
    await this.outbox.add(tx, notice('payment-settled', users, 'payment', id));
  }

  /** The claim is unpaid again where it was told to be paid. */
  async returned(tx: Tx, { authorityId, id, payable }: Payment, wasSent: boolean): Promise<void> {
    const users = await this.payeesOf(tx, authorityId, payable);
    const finance = await this.recipients.withRole(tx, authorityId, 'finance_officer');
    if (!isBill(payable)) {
      const back = notice('payment-returned', finance, 'payment', id);
      await this.outbox.add(tx, [...notice('instalment-returned', users, 'budget', payable.budgetId), ...back]);
      return;
    }
    const told = [...new Set([...users, ...finance])];
    const wasPaid = wasSent && !(await this.payables.unpaidBeside(tx, authorityId, [payable])).has(payable.claimId);
    const unpaid = PaymentReturned.message({ authorityId, claimId: payable.claimId, paymentId: id });
    await this.outbox.add(tx, [...(wasPaid ? [unpaid] : []), ...notice('payment-returned', told, 'payment', id)]);
  }

  /** Of a provider or host; of the person, and who acts for them, where the person holds the money. */
  private payeesOf(tx: Tx, authorityId: AuthorityId, payable: Payable): Promise<UserId[]> {
    const { providerId, personId } = payable;
    if (providerId === null) return this.recipients.ofPerson(tx, authorityId, personId);
    return isBill(payable) ? this.recipients.ofProvider(tx, providerId) : this.recipients.ofHost(tx, providerId);
  }
}
