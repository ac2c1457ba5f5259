import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, Clock, systemActor, UnitOfWork } from '@commonweal/kernel';
import { Instalments } from '@commonweal/budgets';
import { InstalmentDebts } from '../ports/instalment-debts';

/** In one transaction: as many as a run of the task takes at a time. */
const BATCH = 500;

/**
 * As the day of an instalment comes it becomes a debt of the council, once and for good: its state, locked, says whether it has,
 * and no instalment has two debts. Any number of workers may do it.
 */
@Injectable()
export class MakeInstalmentsDue {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly instalments: Instalments,
    private readonly debts: InstalmentDebts,
    private readonly clock: Clock,
  ) {}

  /** How many have become due; of every council where none is named. */
  async execute(requestId: string, council?: AuthorityId): Promise<number> {
    const councils = council === undefined ? await this.debts.councils() : [council];
    const task = systemActor('payments.make-instalments-due', councils, requestId);
    for (let made = 0; ;) {
      const taken = await this.take(task);
      made += taken;
      if (taken < BATCH) return made;
    }
  }

  private take(task: Actor): Promise<number> {
    return this.unitOfWork.run(task, async (tx) => {
      const at = this.clock.now();
      const due = await this.instalments.takeDue(tx, this.clock.today(), BATCH);
      for (const instalment of due) {
        await this.debts.add(tx, instalment, at);
        await this.instalments.change(tx, { instalment, step: 'fall_due', by: task.userId, at });
      }
      return due.length;
    });
  }
}
