import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, isUuid, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { query } from '@commonweal/platform';
import type { AccountChangeId } from '../application/ports/account-changes';
import {
  type AccountChangesPage,
  type AccountChangesQuery,
  type AccountChangeView,
  ReadAccountChanges,
} from '../application/queries/account-changes';
import { sideOf, stepsOf } from '../domain/account-change';
import { OWNER_COLUMNS, type OwnerColumns, ownerOf } from './account-owner-columns';

const SELECT = `
  SELECT c.id, ${OWNER_COLUMNS}, coalesce(c.provider_id, c.person_id, c.authority_id) AS "ownerId",
         CASE c.kind WHEN 'holder' THEN coalesce(pe.name, '') ELSE coalesce(p.name, a.name) END AS "ownerName",
         CASE c.kind WHEN 'holder' THEN coalesce(pe.name, '') ELSE coalesce(p.name, a.name_cy) END AS "ownerNameCy",
         c.account_name AS "accountName", c.last_digits AS "lastDigits",
         c.replaces_digits AS "replacesDigits", c.state, c.asked_by AS "askedBy", c.asked_at AS "askedAt",
         c.decided_by AS "decidedBy", c.decided_at AS "decidedAt", c.decided_as AS "decidedAs", c.reason_code AS "reasonCode",
         c.version
  FROM payments.account_change c
  LEFT JOIN providers.provider p ON p.id = c.provider_id LEFT JOIN access.authority a ON a.id = c.authority_id
  LEFT JOIN people.person pe ON pe.authority_id = c.authority_id AND pe.id = c.person_id`;
const LIST = `${SELECT} ORDER BY c.state = 'waiting' DESC, CASE c.state WHEN 'waiting' THEN c.asked_at END, c.decided_at DESC, c.id
  LIMIT $1`;
const DECIDED = `${SELECT} WHERE c.state <> 'waiting' AND ($1::uuid IS NULL
    OR (c.decided_at, c.id) < (SELECT l.decided_at, l.id FROM payments.account_change l WHERE l.id = $1))
  ORDER BY c.decided_at DESC, c.id DESC LIMIT $2`;
const MOST = 100;

type Row = Omit<AccountChangeView, 'allowedActions' | 'side'> & OwnerColumns;

@Injectable()
export class SqlReadAccountChanges extends ReadAccountChanges {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async list(actor: Actor): Promise<readonly AccountChangeView[]> {
    assertMay(actor, 'account-change.read');
    const rows = await this.unitOfWork.run(actor, (tx) => query<Row>(tx, LIST, [MOST]));
    return rows.map((row) => viewOf(actor, row));
  }

  async decided(actor: Actor, { cursor, limit: asked }: AccountChangesQuery): Promise<AccountChangesPage> {
    assertMay(actor, 'account-change.read');
    if (cursor !== undefined && !isUuid(cursor)) throw new DomainError('invalid-input', { field: 'cursor' });
    const limit = Math.min(asked, MOST);
    const rows = await this.unitOfWork.run(actor, (tx) => query<Row>(tx, DECIDED, [cursor ?? null, limit + 1]));
    const items = rows.slice(0, limit).map((row) => viewOf(actor, row));
    return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
  }

  async byId(actor: Actor, id: AccountChangeId): Promise<AccountChangeView> {
    assertMay(actor, 'account-change.read');
    const [row] = await this.unitOfWork.run(actor, (tx) => query<Row>(tx, `${SELECT} WHERE c.id = $1`, [id]));
    if (row === undefined) throw new DomainError('not-found');
    return viewOf(actor, row);
  }
}

/** Whoever is to check it says the digits themself. */
function viewOf(actor: Actor, row: Row): AccountChangeView {
  const { providerId, authorityId, personId, ...shown } = row;
  const owner = ownerOf({ kind: row.kind, providerId, authorityId, personId });
  const steps = actor.permissions.has('account-change.check') ? stepsOf(actor, { ...row, owner }) : [];
  const lastDigits = steps.includes('check') ? null : row.lastDigits;
  return { ...shown, lastDigits, allowedActions: steps, side: sideOf(actor, owner) };
}
