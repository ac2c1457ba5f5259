import { Injectable } from '@nestjs/common';
import type { Instant, Tx, UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { ExternalIdentities } from '../application/ports/external-identities';
import { OFFICER_ROLES } from '../domain/roles';

interface OfUser {
  readonly userId: UserId | null;
}

const FIND = 'SELECT user_id AS "userId" FROM access.external_identity WHERE issuer = $1 AND subject = $2';
const WITH_EMAIL = `SELECT CASE count(*) WHEN 1 THEN min(id::text) END AS "userId" FROM access.app_user WHERE lower(email) = lower($1)`;
const BELONGS = `SELECT coalesce(bool_and(a.code IS NOT NULL AND a.code = ANY ($2) AND r.provider_id IS NULL)
    AND bool_or(r.role = ANY ($3)), false) AS belongs
  FROM access.user_role r LEFT JOIN access.authority a ON a.id = r.authority_id WHERE r.user_id = $1 AND r.revoked_at IS NULL`;
const LINK = `INSERT INTO access.external_identity (issuer, subject, user_id, linked_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING 1`;

@Injectable()
export class SqlExternalIdentities extends ExternalIdentities {
  async find(tx: Tx, issuer: string, subject: string): Promise<UserId | undefined> {
    const [row] = await query<OfUser>(tx, FIND, [issuer, subject]);
    return row?.userId ?? undefined;
  }

  async userWithEmail(tx: Tx, email: string): Promise<UserId | undefined> {
    const [row] = await query<OfUser>(tx, WITH_EMAIL, [email]);
    return row?.userId ?? undefined;
  }

  async belongsTo(tx: Tx, userId: UserId, councilCodes: readonly string[]): Promise<boolean> {
    const [row] = await query<{ belongs: boolean }>(tx, BELONGS, [userId, councilCodes, OFFICER_ROLES]);
    return row?.belongs === true;
  }

  async link(tx: Tx, issuer: string, subject: string, userId: UserId, at: Instant): Promise<boolean> {
    return (await query(tx, LINK, [issuer, subject, userId, at])).length === 1;
  }
}
