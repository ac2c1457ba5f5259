import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, type Language, type PersonId, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { AccessLog } from '../application/ports/access-log';
import { type DisclosedPersonView, ReadDisclosedPeople } from '../application/queries/read-disclosed-people';
import type { PersonRow } from './person.row';

const OPEN = `SELECT p.* FROM people.person p WHERE p.id = ANY ($1::uuid[]) AND EXISTS (
  SELECT 1 FROM people.disclosure d WHERE d.authority_id = p.authority_id AND d.person_id = p.id
     AND d.provider_id = $2 AND d.withdrawn_at IS NULL)`;

@Injectable()
export class SqlReadDisclosedPeople extends ReadDisclosedPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly accessLog: AccessLog,
  ) {
    super();
  }

  async byIds(actor: Actor, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, DisclosedPersonView>> {
    if (actor.providerId === undefined || personIds.length === 0) return new Map();
    const rows = await this.unitOfWork.run(actor, async (tx) => {
      const open = await query<PersonRow>(tx, OPEN, [personIds, actor.providerId]);
      const reads = open.map((row) => ({
        ...{ authorityId: row.authority_id as AuthorityId, personId: row.id as PersonId, purpose: 'delivery' },
      }));
      await this.accessLog.recordAll(tx, actor, reads);
      return open;
    });
    return new Map(rows.map((row) => [row.id as PersonId, disclosed(row)]));
  }
}

function disclosed(row: PersonRow): DisclosedPersonView {
  const { id, name, first_name: firstName, language, address, postcode } = row;
  return { id: id as PersonId, name, firstName, language: language as Language, address, postcode };
}
