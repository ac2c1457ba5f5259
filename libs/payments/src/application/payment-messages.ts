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
import type { Payable } from '../domain/run-plan';
import { notice } from './notice';
import { PaymentReturned, PaymentSent } from './payment-jobs';
import type { Payer } from './ports/payables';
import type { NewPayment, Payment } from './ports/payments';

/** Who is told of a debt and of a payment. Ids and codes only. */
@Injectable()
export class PaymentMessages {
  constructor(
    private readonly outbox: Outbox,
    private readonly recipients: Recipients,
  ) {}

  async due(tx: Tx, authorityId: AuthorityId, payable: Payable): Promise<void> {
    const finance = await this.recipients.withRole(tx, authorityId, 'finance_officer');
    await this.outbox.add(tx, notice('payable-due', finance, 'claim', payable.claimId));
  }

  async sent(tx: Tx, authorityId: AuthorityId, payments: readonly NewPayment[]): Promise<void> {
    const providers = await this.usersOf(
      tx,
      payments.map(({ payable }) => payable.providerId),
    );
    const messages = payments.flatMap(({ id, payable: { claimId, providerId } }): OutboxMessage[] => [
      PaymentSent.message({ authorityId, claimId, paymentId: id }),
      ...notice('payment-sent', providers.get(providerId) ?? [], 'payment', id),
    ]);
    await this.outbox.add(tx, messages);
  }

  /** Who is to pay it themself is told what to pay. */
  async toPay(tx: Tx, authorityId: AuthorityId, { payer, payable }: { payer: Payer; payable: Payable }): Promise<void> {
    const users =
      payer.kind === 'holder'
        ? await this.recipients.ofPerson(tx, authorityId, payable.personId)
        : await this.recipients.ofProvider(tx, payer.id as ProviderId);
    await this.outbox.add(tx, notice('payment-to-make', users, 'claim', payable.claimId));
  }

  async settled(tx: Tx, { id, payable }: Payment): Promise<void> {
    const users = await this.recipients.ofProvider(tx, payable.providerId);
    await this.outbox.add(tx, notice('payment-settled', users, 'payment', id));
  }

  /** The claim is unpaid again where it was told to be paid. */
  async returned(tx: Tx, { authorityId, id, payable }: Payment, wasSent: boolean): Promise<void> {
    const users = await this.recipients.ofProvider(tx, payable.providerId);
    const finance = await this.recipients.withRole(tx, authorityId, 'finance_officer');
    const told = [...new Set([...users, ...finance])];
    const unpaid = PaymentReturned.message({ authorityId, claimId: payable.claimId, paymentId: id });
    await this.outbox.add(tx, [...(wasSent ? [unpaid] : []), ...notice('payment-returned', told, 'payment', id)]);
  }

  private async usersOf(
    tx: Tx,
    providerIds: readonly ProviderId[],
  ): Promise<ReadonlyMap<ProviderId, readonly UserId[]>> {
    const users = new Map<ProviderId, readonly UserId[]>();
    for (const id of new Set(providerIds)) users.set(id, await this.recipients.ofProvider(tx, id));
    return users;
  }
}
