import { Injectable } from '@nestjs/common';
import type { Actor } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import type { RefusalReason } from '../../domain/account-change';
import { AccountChangeSteps, type ChangeSeen } from '../account-change-steps';

/** Somebody else has found that the account is not the owner's, or could not make sure: what was in force stays. */
@Injectable()
export class RefuseAccountChange {
  constructor(private readonly steps: AccountChangeSteps) {}

  /** @throws DomainError forbidden, not-found, stale-version, illegal-transition, own-work */
  async execute(actor: Actor, { reason, ...seen }: ChangeSeen & { readonly reason: RefusalReason }): Promise<void> {
    assertMay(actor, 'account-change.check');
    await this.steps.take(actor, { ...seen, step: 'refuse', reasonCode: reason });
  }
}
