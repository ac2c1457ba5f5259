import type { BudgetId, Tx, UserId } from '@commonweal/kernel';

/** Who may speak for the person of a budget: the person, or who lawfully acts for them. */
export abstract class Representatives {
  /** False for a stranger to the person; true where the budget is not the actor's to see, which placing refuses by itself. */
  abstract maySpeak(tx: Tx, budgetId: BudgetId, userId: UserId): Promise<boolean>;
}
