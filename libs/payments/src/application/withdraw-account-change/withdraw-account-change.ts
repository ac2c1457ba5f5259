import { Injectable } from '@nestjs/common';
import type { Actor } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { AccountChangeSteps, type ChangeSeen } from '../account-change-steps';

/** One of the owner's own takes a change back, whoever of them asked for it. */
@Injectable()
export class WithdrawAccountChange {
  constructor(private readonly steps: AccountChangeSteps) {}

  /** @throws DomainError forbidden, not-found, stale-version, illegal-transition */
  async execute(actor: Actor, seen: ChangeSeen): Promise<void> {
    assertMay(actor, 'account-change.check');
    await this.steps.take(actor, { ...seen, step: 'withdraw' });
  }
}
