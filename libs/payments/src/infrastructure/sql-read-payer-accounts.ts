import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type PayerAccountView, ReadPayerAccounts } from '../application/queries/payer-accounts';

const OWN = `
  SELECT 'authority' AS "payerKind", authority_id AS "payerId", account_name AS "accountName", last_digits AS "lastDigits", version
  FROM payments.payer_account WHERE authority_id = ANY ($1::uuid[])
  UNION ALL
  SELECT 'host', provider_id, account_name, last_digits, version FROM payments.host_account WHERE provider_id = $2::uuid`;

@Injectable()
export class SqlReadPayerAccounts extends ReadPayerAccounts {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async own(actor: Actor): Promise<readonly PayerAccountView[]> {
    const values = [actor.authorityIds, actor.providerId ?? null];
    return this.unitOfWork.run(actor, (tx) => query<PayerAccountView>(tx, OWN, values));
  }
}
