import { Injectable } from '@nestjs/common';
import { type Actor, type PersonId, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type HolderAccountView, ReadHolderAccounts } from '../application/queries/holder-accounts';

const OF_PERSON = `
  SELECT account_name AS "accountName", last_digits AS "lastDigits", version FROM payments.holder_account WHERE person_id = $1`;

@Injectable()
export class SqlReadHolderAccounts extends ReadHolderAccounts {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async of(actor: Actor, personId: PersonId): Promise<HolderAccountView | undefined> {
    if (!actor.personIds.includes(personId)) return undefined;
    return this.unitOfWork.run(actor, async (tx) => (await query<HolderAccountView>(tx, OF_PERSON, [personId]))[0]);
  }
}
