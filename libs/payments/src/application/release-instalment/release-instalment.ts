import { Injectable } from '@nestjs/common';
import { type Actor, Clock, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { Instalments } from '@commonweal/budgets';
import { PAYABLE_TRANSITIONS } from '../../domain/payment-states';
import { type InstalmentToChange, lockSeen } from '../hold-instalment/hold-instalment';
import { InstalmentDebts } from '../ports/instalment-debts';
import { Payables } from '../ports/payables';

/** An officer of finance lets a held instalment go: it is due again where it was, and otherwise as planned. */
@Injectable()
export class ReleaseInstalment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly instalments: Instalments,
    private readonly debts: InstalmentDebts,
    private readonly payables: Payables,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found, stale-version, illegal-transition */
  async execute(actor: Actor, seen: InstalmentToChange): Promise<void> {
    assertMay(actor, 'instalment.hold');
    await this.unitOfWork.run(actor, async (tx) => {
      const instalment = await lockSeen(tx, this.instalments, actor, seen);
      const { authorityId } = instalment;
      const debt = await this.debts.lock(tx, authorityId, seen.instalmentId);
      const step = debt === undefined ? 'release' : 'release_due';
      await this.instalments.change(tx, { instalment, step, by: actor.userId, at: this.clock.now() });
      const released = { from: 'held', to: PAYABLE_TRANSITIONS.held.release } as const;
      if (debt !== undefined) await this.payables.move(tx, authorityId, [debt.id], released);
    });
  }
}
