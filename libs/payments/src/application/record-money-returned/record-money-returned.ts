import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type BudgetId,
  Clock,
  DomainError,
  Ids,
  type Pence,
  type PlainDate,
  UnitOfWork,
} from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { type BudgetToPayOver, Instalments, receiverOf } from '@commonweal/budgets';
import { assertDayOfReturn } from '../../domain/day-of-return';
import { ReturnedMoney } from '../ports/returned-money';

export interface MoneyThatCameBack {
  readonly amountPence: Pence;
  readonly receivedOn: PlainDate;
  /** As it stands on the statement of the council's bank. */
  readonly reference: string;
}

/**
 * Finance has seen at its bank that money which was paid over and not used came back from its host or holder. That it should
 * come back was decided by people before; this says that it arrived, as of a payment that arrived.
 */
@Injectable()
export class RecordMoneyReturned {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly instalments: Instalments,
    private readonly returned: ReturnedMoney,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws DomainError forbidden, not-found (also where the council pays each bill itself), invalid-input (a day to come or
   * before the budget; a day and reference that stand already), budget-exceeded (more than was paid over and is not spent)
   */
  async execute(
    actor: Actor,
    budgetId: BudgetId,
    { amountPence, receivedOn, reference }: MoneyThatCameBack,
  ): Promise<void> {
    assertMay(actor, 'money-returned.record');
    if (amountPence <= 0) throw new DomainError('invalid-input', { field: 'amountPence' });
    await this.unitOfWork.run(actor, async (tx) => {
      const budget = await this.instalments.lockBudget(tx, budgetId);
      const { authorityId } = budget;
      if (!actor.authorityIds.includes(authorityId)) throw new DomainError('not-found');
      assertCouldComeBack(budget, amountPence);
      assertDayOfReturn(receivedOn, budget.startsOn, this.clock.today());
      const back = { authorityId, id: this.ids.next<'MoneyReturned'>(), budgetId, amountPence, receivedOn, reference };
      await this.returned.add(tx, actor, { ...back, recordedAt: this.clock.now() });
    });
  }
}

function assertCouldComeBack({ moneyHeldIn, unusedPence }: BudgetToPayOver, amountPence: Pence): void {
  if (receiverOf(moneyHeldIn) === undefined) throw new DomainError('not-found');
  if (amountPence <= unusedPence) return;
  throw new DomainError('budget-exceeded', { requestedPence: amountPence, availablePence: unusedPence });
}
