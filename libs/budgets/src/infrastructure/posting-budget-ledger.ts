import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, DomainError, type Tx } from '@commonweal/kernel';
import { AccountOverdrawn, type JournalDraft, JournalKeyReused, Ledger } from '@commonweal/ledger';
import { actAsSystem } from '@commonweal/platform';
import {
  BudgetLedger,
  type ConfirmedDelivery,
  type Funding,
  type PaymentMade,
  type PlannedInstalments,
  type Release,
  type ReturnedMoney,
  type StoppedInstalment,
} from '../application/ports/budget-ledger';
import type { Movement } from '../domain/movements';
import { accountsOf, journalOf, type Posting, reversalOf } from './budget-journals';

@Injectable()
export class PostingBudgetLedger extends BudgetLedger {
  constructor(private readonly ledger: Ledger) {
    super();
  }

  async fund(tx: Tx, actor: Actor, { funderId, authorityId, ...funding }: Funding): Promise<void> {
    await this.move(tx, actor, authorityId, {
      movement: 'funding',
      postings: [{ ...funding, key: `funding:${funderId}` }],
    });
  }

  async reserve(tx: Tx, actor: Actor, { authorityId, ...reservation }: Release): Promise<void> {
    const move = () => this.move(tx, actor, authorityId, { movement: 'reservation', postings: [reservation] });
    try {
      // The host of a fund asks for more of what it bought.
      if (actor.providerId === undefined) await move();
      else await actAsSystem(tx, actor, { name: 'budgets.reserve', authorityId }, move);
    } catch (error) {
      const short = error instanceof DomainError && error.code === 'claim-exceeds-reservation';
      throw short ? new DomainError('budget-exceeded', { requestedPence: reservation.amountPence }) : error;
    }
  }

  async release(tx: Tx, actor: Actor, { authorityId, ...release }: Release): Promise<void> {
    const move = () => this.move(tx, actor, authorityId, { movement: 'release', postings: [release] });
    if (actor.providerId === undefined) return move();
    return actAsSystem(tx, actor, { name: 'budgets.release', authorityId }, move);
  }

  async confirmDelivery(tx: Tx, actor: Actor, { authorityId, ...delivery }: ConfirmedDelivery): Promise<void> {
    const posting = { ...delivery, key: `delivery:${delivery.claimId}` };
    const move = () => this.move(tx, actor, authorityId, { movement: 'delivery', postings: [posting] });
    if (actor.providerId === undefined) return move();
    return actAsSystem(tx, actor, { name: 'budgets.confirm-delivery', authorityId }, move);
  }

  async recordPayments(
    tx: Tx,
    actor: Actor,
    authorityId: AuthorityId,
    payments: readonly PaymentMade[],
  ): Promise<void> {
    const move = () => this.paid(tx, actor, authorityId, payments);
    if (actor.authorityIds.includes(authorityId)) return move();
    await actAsSystem(tx, actor, { name: 'budgets.record-payments', authorityId }, move);
  }

  async reversePayment(tx: Tx, actor: Actor, authorityId: AuthorityId, payment: PaymentMade): Promise<void> {
    const reverse = () => this.reverse(tx, actor, authorityId, payment);
    if (actor.authorityIds.includes(authorityId)) return reverse();
    return actAsSystem(tx, actor, { name: 'budgets.reverse-payment', authorityId }, reverse);
  }

  async planInstalments(tx: Tx, actor: Actor, { authorityId, planId, ...planned }: PlannedInstalments): Promise<void> {
    const postings = [{ ...planned, key: `instalments-planned:${planId}` }];
    await this.move(tx, actor, authorityId, { movement: 'instalments_planned', postings });
  }

  async stopInstalment(
    tx: Tx,
    actor: Actor,
    { authorityId, instalmentId, ...stopped }: StoppedInstalment,
  ): Promise<void> {
    const postings = [{ ...stopped, key: `instalment-stopped:${instalmentId}` }];
    await this.move(tx, actor, authorityId, { movement: 'instalment_stopped', postings });
  }

  async takeBack(tx: Tx, actor: Actor, { authorityId, returnId, ...returned }: ReturnedMoney): Promise<void> {
    const postings = [{ ...returned, key: `money-returned:${returnId}` }];
    await this.move(tx, actor, authorityId, { movement: 'money_returned', postings });
  }

  private async paid(tx: Tx, actor: Actor, authorityId: AuthorityId, payments: readonly PaymentMade[]): Promise<void> {
    const accounts = await accountsOf(
      tx,
      authorityId,
      payments.map(({ budgetId }) => budgetId),
    );
    const drafts = payments.map((payment) =>
      journalOf(actor, movementOf(payment), accounts(payment.budgetId), { ...payment, key: paymentKey(payment) }),
    );
    await this.post(tx, authorityId, drafts);
  }

  private async reverse(tx: Tx, actor: Actor, authorityId: AuthorityId, payment: PaymentMade): Promise<void> {
    const reversesId = await this.ledger.journalOf(tx, authorityId, paymentKey(payment));
    if (reversesId === undefined) throw new DomainError('not-found');
    const accounts = await accountsOf(tx, authorityId, [payment.budgetId]);
    const posting = { ...payment, reversesId, key: `payment-reversal:${payment.paymentId}` };
    await this.post(tx, authorityId, [reversalOf(actor, movementOf(payment), accounts(payment.budgetId), posting)]);
  }

  private async move(
    tx: Tx,
    actor: Actor,
    authorityId: AuthorityId,
    { movement, postings }: { readonly movement: Movement; readonly postings: readonly Posting[] },
  ): Promise<void> {
    const moving = postings.filter((posting) => posting.amountPence !== 0);
    const budgetIds = moving.map((posting) => posting.budgetId);
    const accounts = await accountsOf(tx, authorityId, budgetIds);
    const drafts = moving.map((posting) => journalOf(actor, movement, accounts(posting.budgetId), posting));
    await this.post(tx, authorityId, drafts);
  }

  private async post(tx: Tx, authorityId: AuthorityId, drafts: readonly JournalDraft[]): Promise<void> {
    try {
      await this.ledger.post(tx, authorityId, drafts);
    } catch (error) {
      if (error instanceof AccountOverdrawn) throw new DomainError('claim-exceeds-reservation');
      if (error instanceof JournalKeyReused) throw new DomainError('idempotency-mismatch');
      throw error;
    }
  }
}

function movementOf({ instalmentId }: PaymentMade): Movement {
  return (instalmentId ?? null) === null ? 'payment' : 'instalment_paid';
}

function paymentKey(payment: PaymentMade): string {
  return `payment:${payment.paymentId}`;
}
