import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, type AuthorityId, type PersonId, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { AccessLog } from '../application/ports/access-log';
import { type PersonOfFundView, ReadPeopleOfFunds } from '../application/queries/read-people-of-funds';

/* Row-level security lets a host see those whose funds it holds. */
const OF_FUNDS = `SELECT id, authority_id AS "authorityId", name, first_name AS "firstName", postcode FROM people.person
  WHERE id = ANY ($1::uuid[])`;

type Found = PersonOfFundView & { readonly authorityId: AuthorityId } & Record<string, unknown>;

@Injectable()
export class SqlReadPeopleOfFunds extends ReadPeopleOfFunds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accessLog: AccessLog,
  ) {
    super();
  }

  async byIds(actor: Actor, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonOfFundView>> {
    assertMay(actor, 'fund.read');
    const rows = await this.unitOfWork.run(actor, async (tx) => {
      const found = await query<Found>(tx, OF_FUNDS, [personIds]);
      const reads = found.map(({ authorityId, id }) => ({ authorityId, personId: id, purpose: 'fund' }));
      await this.accessLog.recordAll(tx, actor, reads);
      return found;
    });
    return new Map(rows.map(({ id, name, firstName, postcode }) => [id, { id, name, firstName, postcode }]));
  }
}
