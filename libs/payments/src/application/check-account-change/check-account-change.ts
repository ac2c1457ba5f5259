import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { assertWay, type WayToCheck } from '../../domain/account-change';
import { AccountChangeSteps, type ChangeSeen } from '../account-change-steps';

export interface CheckAccountChangeCommand extends ChangeSeen {
  readonly how: WayToCheck;
  /** As they stand on the owner's statement, or were read out: whoever checks is not shown what was typed. */
  readonly lastDigits: string;
}

/** Somebody else has made sure that the account is the owner's: it is in force from now on. */
@Injectable()
export class CheckAccountChange {
  constructor(private readonly steps: AccountChangeSteps) {}

  /** @throws DomainError forbidden, not-found, stale-version, illegal-transition, own-work, invalid-input, account-digits-differ */
  async execute(actor: Actor, { how, lastDigits, ...seen }: CheckAccountChangeCommand): Promise<void> {
    assertMay(actor, 'account-change.check');
    await this.steps.take(actor, {
      ...seen,
      step: 'check',
      reasonCode: how,
      assert: ({ owner, lastDigits: asked }) => {
        assertWay(actor, owner, how);
        if (lastDigits.trim() !== asked) throw new DomainError('account-digits-differ');
      },
    });
  }
}
