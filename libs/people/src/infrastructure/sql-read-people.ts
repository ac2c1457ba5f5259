import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, DomainError, type PersonId, type Tx, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { AccessLog } from '../application/ports/access-log';
import { type PeoplePage, type PeopleQuery, type PersonView, ReadPeople } from '../application/queries/read-people';
import { OutcomesOfPeople } from './outcomes-of-people';
import { readCursor, writeCursor } from './people-cursor';
import { personView } from './person-view';
import type { PersonRow } from './person.row';

const MOST = 100;
const SORTED_BY = { name: 'lower(name)', reference: 'reference' } as const;
const listSql = (sortedBy: string): string => `SELECT *, ${sortedBy} AS sorted_by FROM people.person
  WHERE ($1::text IS NULL OR lower(name) LIKE $1 OR lower(reference) LIKE $1)
    AND ($2::text IS NULL OR (${sortedBy}, id) > ($2, $3::uuid)) ORDER BY ${sortedBy}, id LIMIT $4`;

interface ListedRow extends PersonRow {
  sorted_by: string;
}

@Injectable()
export class SqlReadPeople extends ReadPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outcomes: OutcomesOfPeople,
    private readonly accessLog: AccessLog,
  ) {
    super();
  }

  async list(actor: Actor, { q, cursor, limit, sort = 'name' }: PeopleQuery): Promise<PeoplePage> {
    assertMay(actor, 'person.read');
    const size = Math.min(Math.max(limit, 1), MOST);
    const [after = null, afterId = null] = cursor === undefined ? [] : readCursor(cursor);
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await query<ListedRow>(tx, listSql(SORTED_BY[sort]), [pattern(q), after, afterId, size + 1]);
      const rows = found.slice(0, size);
      const last = found.length > size ? rows.at(-1) : undefined;
      const nextCursor = last === undefined ? undefined : writeCursor([last.sorted_by, last.id]);
      return { items: await this.viewed(tx, actor, rows, 'list'), nextCursor };
    });
  }

  async byId(actor: Actor, personId: PersonId, purpose = 'record'): Promise<PersonView> {
    assertMay(actor, 'person.read');
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await query<PersonRow>(tx, 'SELECT * FROM people.person WHERE id = $1', [personId]);
      const [view] = await this.viewed(tx, actor, rows, purpose);
      if (view === undefined) throw new DomainError('not-found');
      return view;
    });
  }

  private async viewed(tx: Tx, actor: Actor, rows: readonly PersonRow[], purpose: string): Promise<PersonView[]> {
    const outcomes = await this.outcomes.of(tx, rows);
    const views = rows.map((row) => personView(row, outcomes.get(row.id) ?? []));
    const reads = views.map(({ authorityId, id }) => ({ authorityId, personId: id, purpose }));
    await this.accessLog.recordAll(tx, actor, reads);
    return views;
  }
}

/** For LIKE: the words as they are, anywhere. */
function pattern(q: string | undefined): string | null {
  const words = q?.trim().toLowerCase() ?? '';
  return words === '' ? null : `%${words.replace(/[\\%_]/g, String.raw`\$&`)}%`;
}
