import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, type InstalmentId, type Tx, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { type HoldReason, Instalments } from '@commonweal/budgets';
import { PAYABLE_TRANSITIONS } from '../../domain/payment-states';
import { InstalmentDebts } from '../ports/instalment-debts';
import { Payables } from '../ports/payables';

export interface InstalmentToChange {
  readonly instalmentId: InstalmentId;
  /** The version that was seen. */
  readonly version: number;
}

/** An officer of finance holds an instalment that is in no run yet, and says why; it waits until one lets it go. */
@Injectable()
export class HoldInstalment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly instalments: Instalments,
    private readonly debts: InstalmentDebts,
    private readonly payables: Payables,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, not-found, stale-version, illegal-transition (it is in a run) */
  async execute(
    actor: Actor,
    { instalmentId, version, reason }: InstalmentToChange & { readonly reason: HoldReason },
  ): Promise<void> {
    assertMay(actor, 'instalment.hold');
    await this.unitOfWork.run(actor, async (tx) => {
      const instalment = await lockSeen(tx, this.instalments, actor, { instalmentId, version });
      const { authorityId } = instalment;
      const debt = await this.debts.lock(tx, authorityId, instalmentId);
      if (debt !== undefined && debt.state !== 'due') {
        throw new DomainError('illegal-transition', { state: debt.state, action: 'hold' });
      }
      const at = this.clock.now();
      await this.instalments.change(tx, { instalment, step: 'hold', reasonCode: reason, by: actor.userId, at });
      const step = { from: 'due', to: PAYABLE_TRANSITIONS.due.hold } as const;
      if (debt !== undefined) await this.payables.move(tx, authorityId, [debt.id], step);
    });
  }
}

/** @throws DomainError not-found, stale-version */
export async function lockSeen(
  tx: Tx,
  instalments: Instalments,
  actor: Actor,
  { instalmentId, version }: InstalmentToChange,
) {
  const instalment = await instalments.lock(tx, instalmentId);
  if (!actor.authorityIds.includes(instalment.authorityId)) throw new DomainError('not-found');
  if (instalment.version !== version) throw new DomainError('stale-version', { version: instalment.version });
  return instalment;
}
