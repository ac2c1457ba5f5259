import { Injectable } from '@nestjs/common';
import { type Actor, type AuthorityId, DomainError, isUuid, type ProviderId, UnitOfWork } from '@commonweal/kernel';
import { Database, query } from '@commonweal/platform';
import {
  type CouncilProviderView,
  type ProviderListQuery,
  type ProviderPage,
  type ProviderView,
  ReadProviders,
} from '../application/queries/read-providers';
import {
  COUNCIL_COLUMNS,
  COUNCIL_JOINS,
  type CouncilRow,
  toCouncilView,
  toView,
  VIEW_COLUMNS,
  type ViewRow,
} from './provider-views';

const MOST = 100;

@Injectable()
export class SqlReadProviders extends ReadProviders {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  async byId(providerId: ProviderId): Promise<ProviderView> {
    const sql = `SELECT ${VIEW_COLUMNS} FROM providers.provider p WHERE p.id = $1`;
    const [row] = await this.database.query<ViewRow>(sql, [providerId]);
    if (row === undefined) throw new DomainError('not-found');
    return toView(row);
  }

  async forCouncil(actor: Actor, authorityId: AuthorityId, providerId: ProviderId): Promise<CouncilProviderView> {
    const [row] = await this.rows(actor, authorityId, 'WHERE p.id = $2', [providerId]);
    if (row === undefined) throw new DomainError('not-found');
    return toCouncilView(row);
  }

  async list(actor: Actor, authorityId: AuthorityId, { cursor, limit }: ProviderListQuery): Promise<ProviderPage> {
    const size = Math.min(Math.max(limit, 1), MOST);
    const after = decoded(cursor);
    const rows = await this.rows(
      actor,
      authorityId,
      `WHERE $2::uuid IS NULL OR (p.name, p.id) > ($3, $2::uuid) ORDER BY p.name, p.id LIMIT $4`,
      [after?.id ?? null, after?.name ?? '', size + 1],
    );
    const shown = rows.slice(0, size);
    const last = shown.at(-1);
    const more = rows.length > size && last !== undefined;
    return { items: shown.map(toCouncilView), nextCursor: more ? encoded(last) : null };
  }

  private async rows(actor: Actor, authorityId: AuthorityId, rest: string, values: readonly unknown[]) {
    if (!actor.authorityIds.includes(authorityId)) throw new DomainError('not-found');
    const sql = `SELECT ${VIEW_COLUMNS}, ${COUNCIL_COLUMNS} FROM providers.provider p ${COUNCIL_JOINS} ${rest}`;
    return this.unitOfWork.run(actor, (tx) => query<CouncilRow>(tx, sql, [authorityId, ...values]));
  }
}

function encoded({ name, id }: { name: string; id: string }): string {
  return Buffer.from(JSON.stringify([name, id])).toString('base64url');
}

function decoded(cursor: string | undefined): { name: string; id: string } | undefined {
  if (cursor === undefined) return undefined;
  try {
    const [name, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [unknown, unknown];
    const isText = typeof name === 'string' && !name.includes('\0');
    if (isText && typeof id === 'string' && isUuid(id)) return { name, id };
  } catch {
    // Not ours: refused below.
  }
  throw new DomainError('invalid-input', { field: 'cursor' });
}
