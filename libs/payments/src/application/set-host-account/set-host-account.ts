import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { type AccountAsWritten, AccountToCheck } from '../account-to-check';
import { BankAccounts } from '../ports/bank-accounts';

/** A host says which account its runs are paid from. */
@Injectable()
export class SetHostAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accountToCheck: AccountToCheck,
    private readonly accounts: BankAccounts,
  ) {}

  /** @throws DomainError forbidden, invalid-input, bank-account-invalid, stale-version */
  async execute(
    actor: Actor,
    { version, ...written }: AccountAsWritten & { readonly version?: number },
  ): Promise<{ readonly version: number }> {
    assertMay(actor, 'payment-run.make');
    const { providerId } = actor;
    if (providerId === undefined) throw new DomainError('forbidden');
    const { account } = this.accountToCheck.read(written);
    return this.unitOfWork.run(actor, async (tx) => ({
      version: await this.accounts.saveHostAccount(tx, { providerId, account, version }),
    }));
  }
}
