import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type PayeeView, ReadPayees } from '../application/queries/payees';

const OWN = `
  SELECT account_name AS "accountName", last_digits AS "lastDigits", checked, changed_at AS "changedAt", version
  FROM payments.payee WHERE provider_id = $1`;

@Injectable()
export class SqlReadPayees extends ReadPayees {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async own(actor: Actor): Promise<PayeeView | undefined> {
    const { providerId } = actor;
    if (providerId === undefined) return undefined;
    return this.unitOfWork.run(actor, async (tx) => (await query<PayeeView>(tx, OWN, [providerId]))[0]);
  }
}
