import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type InstalmentId, type Tx } from '@commonweal/kernel';
import { BudgetLedger, Instalments } from '@commonweal/budgets';
import { PAYABLE_TRANSITIONS } from '../domain/payment-states';
import { InstalmentDebts } from './ports/instalment-debts';
import { Payables } from './ports/payables';

/** Stops an instalment and its debt together. The instalment is locked first, then its debt: everywhere in this order. */
@Injectable()
export class InstalmentSteps {
  constructor(
    private readonly instalments: Instalments,
    private readonly debts: InstalmentDebts,
    private readonly payables: Payables,
    private readonly budgetLedger: BudgetLedger,
    private readonly clock: Clock,
  ) {}

  /** It is paid over no more; false when it is on its way already, or was stopped. */
  async stop(tx: Tx, actor: Actor, id: InstalmentId): Promise<boolean> {
    const instalment = await this.instalments.lock(tx, id);
    if (instalment.state === 'stopped') return false;
    const { authorityId, budgetId, amountPence } = instalment;
    const debt = await this.debts.lock(tx, authorityId, id);
    if (debt?.state === 'sent') return false;
    if (debt?.state === 'due' || debt?.state === 'held') {
      const step = { from: debt.state, to: PAYABLE_TRANSITIONS[debt.state].stop };
      await this.payables.move(tx, authorityId, [debt.id], step);
    }
    const at = this.clock.now();
    await this.instalments.change(tx, { instalment, step: 'stop', by: actor.userId, at });
    await this.budgetLedger.stopInstalment(tx, actor, { authorityId, budgetId, instalmentId: id, amountPence, at });
    return true;
  }
}
