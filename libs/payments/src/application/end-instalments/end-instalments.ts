import { Injectable } from '@nestjs/common';
import { systemActor, UnitOfWork } from '@commonweal/kernel';
import { Instalments } from '@commonweal/budgets';
import { InstalmentSteps } from '../instalment-steps';
import { InstalmentDebts } from '../ports/instalment-debts';

/** When the award of a fund has ended, what was planned for later days is paid over no more. */
@Injectable()
export class EndInstalments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly instalments: Instalments,
    private readonly debts: InstalmentDebts,
    private readonly steps: InstalmentSteps,
  ) {}

  /** How many were stopped, each in a transaction of its own. */
  async execute(requestId: string): Promise<number> {
    const task = systemActor('payments.end-instalments', await this.debts.councils(), requestId);
    const ids = await this.unitOfWork.run(task, async (tx) =>
      this.debts.unpaid(tx, await this.instalments.afterTheirFund(tx)),
    );
    let stopped = 0;
    for (const id of ids) {
      if (await this.unitOfWork.run(task, (tx) => this.steps.stop(tx, task, id))) stopped++;
    }
    return stopped;
  }
}
