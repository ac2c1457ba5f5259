import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, DomainError, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { type AccountAsWritten, AccountToCheck } from '../account-to-check';
import { BankAccounts } from '../ports/bank-accounts';

export interface SetPayerAccountCommand extends AccountAsWritten {
  readonly authorityId: AuthorityId;
  /** The version that was seen; none for the first account. */
  readonly version?: number;
}

/** A finance officer says which account the council's runs are paid from. */
@Injectable()
export class SetPayerAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accountToCheck: AccountToCheck,
    private readonly accounts: BankAccounts,
  ) {}

  /** @throws DomainError forbidden, payer-not-yours, invalid-input, bank-account-invalid, stale-version */
  async execute(actor: Actor, command: SetPayerAccountCommand): Promise<{ readonly version: number }> {
    assertMay(actor, 'payment-run.make');
    const { authorityId, version, ...written } = command;
    if (!actor.authorityIds.includes(authorityId)) throw new DomainError('payer-not-yours');
    const { account } = this.accountToCheck.read(written);
    return this.unitOfWork.run(actor, async (tx) => ({
      version: await this.accounts.savePayerAccount(tx, { authorityId, account, version }),
    }));
  }
}
