import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, type Tx } from '@commonweal/kernel';
import { BudgetLedger } from '@commonweal/budgets';
import { query } from '@commonweal/platform';
import { type MoneyReturned, ReturnedMoney } from '../application/ports/returned-money';

const INSERT = `
  INSERT INTO payments.money_returned (authority_id, id, budget_id, amount_pence, received_on, reference, recorded_by, recorded_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT ON CONSTRAINT money_returned_once DO NOTHING RETURNING 1`;

@Injectable()
export class SqlReturnedMoney extends ReturnedMoney {
  constructor(private readonly budgetLedger: BudgetLedger) {
    super();
  }

  async add(tx: Tx, actor: Actor, returned: MoneyReturned): Promise<void> {
    const { authorityId, id, budgetId, amountPence, receivedOn, reference, recordedAt: at } = returned;
    const values = [authorityId, id, budgetId, amountPence, receivedOn, reference, actor.userId, at];
    const added = await query(tx, INSERT, values);
    if (added.length === 0) throw new DomainError('invalid-input', { field: 'reference' });
    await this.budgetLedger.takeBack(tx, actor, { authorityId, budgetId, amountPence, at, returnId: id });
  }
}
