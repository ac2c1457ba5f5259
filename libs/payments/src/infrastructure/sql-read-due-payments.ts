import { Injectable } from '@nestjs/common';
import { type Actor, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type DueByPayer, ReadDuePayments } from '../application/queries/due-payments';

const BY_PAYER = `
  SELECT authority_id AS "authorityId", payer_kind AS "payerKind",
         payer_kind = 'authority' OR (payer_kind = 'host' AND payer_id = $2::uuid) IS TRUE AS "isOwn",
         count(*) AS count, sum(amount_pence)::bigint AS "totalPence"
  FROM payments.payable WHERE state = 'due' AND (authority_id = ANY ($1::uuid[]) OR (payer_kind = 'host' AND payer_id = $2::uuid))
  GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 DESC`;

@Injectable()
export class SqlReadDuePayments extends ReadDuePayments {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  byPayer(actor: Actor): Promise<readonly DueByPayer[]> {
    return this.unitOfWork.run(actor, (tx) =>
      query<DueByPayer>(tx, BY_PAYER, [actor.authorityIds, actor.providerId ?? null]),
    );
  }
}
