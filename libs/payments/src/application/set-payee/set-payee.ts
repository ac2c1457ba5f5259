import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { type AccountAsWritten, AccountToCheck } from '../account-to-check';
import { BankAccounts } from '../ports/bank-accounts';

export interface SetPayeeCommand extends AccountAsWritten {
  /** The version that was seen; none for the first account. */
  readonly version?: number;
}

/** A provider says where it is to be paid. */
@Injectable()
export class SetPayee {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accountToCheck: AccountToCheck,
    private readonly accounts: BankAccounts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError forbidden, invalid-input, bank-account-invalid, stale-version */
  async execute(actor: Actor, { version, ...written }: SetPayeeCommand): Promise<{ readonly version: number }> {
    assertMay(actor, 'payee.change');
    const { providerId, userId: changedBy } = actor;
    if (providerId === undefined) throw new DomainError('forbidden');
    const { account: payee, checked } = this.accountToCheck.read(written);
    const changedAt = this.clock.now();
    return this.unitOfWork.run(actor, async (tx) => ({
      version: await this.accounts.savePayee(tx, { providerId, payee, checked, version, changedBy, changedAt }),
    }));
  }
}
