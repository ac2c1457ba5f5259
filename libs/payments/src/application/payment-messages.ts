import { Injectable } from '@nestjs/common';
import {
  type AuthorityId,
  Outbox,
  type OutboxMessage,
  type PaymentId,
  type ProviderId,
  type Tx,
  type UserId,
} from '@commonweal/kernel';
import { Recipients } from '@commonweal/access';
import type { Payable } from '../domain/run-plan';
import { PaymentSent } from './payment-jobs';
import type { NewPayment } from './ports/payments';

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

  private async usersOf(
    tx: Tx,
    providerIds: readonly ProviderId[],
  ): Promise<ReadonlyMap<ProviderId, readonly UserId[]>> {
    const users = new Map<ProviderId, readonly UserId[]>();
    for (const id of new Set(providerIds)) users.set(id, await this.recipients.ofProvider(tx, id));
    return users;
  }
}

function notice(
  template: string,
  userIds: readonly UserId[],
  linkKind: string,
  linkId: PaymentId | string,
): OutboxMessage[] {
  if (userIds.length === 0) return [];
  return [{ kind: 'notifications.notify', payload: { template, userIds, linkKind, linkId } }];
}
