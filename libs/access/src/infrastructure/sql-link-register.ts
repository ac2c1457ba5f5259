import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addMinutes, type Instant, type Language, type Tx, type UserId } from '@commonweal/kernel';
import { Keys, query } from '@commonweal/platform';
import {
  type AskedLink,
  type IssuedLink,
  LINK_MINUTES,
  LinkRegister,
  MOST_LINKS,
  type SignInLinkId,
  type UsedLink,
} from '../application/ports/link-register';
import { OFFICER_ROLES } from '../domain/roles';
import { sha256 } from './token-hash';

/* A job that comes this late sends nothing: its user has given up or has another link. */
const LATEST_MINUTES = 60;
const KEPT_MINUTES = 24 * 60;

/* Officers sign in with their council: a link would go round what it asks of them. An address of two users is nobody's. */
const OF_ADDRESS = `SELECT CASE count(*) WHEN 1 THEN min(u.id::text)::uuid END FROM access.app_user u WHERE lower(u.email) = lower($2)
     AND EXISTS (SELECT 1 FROM access.user_role r WHERE r.user_id = u.id AND r.revoked_at IS NULL)
     AND NOT EXISTS (SELECT 1 FROM access.user_role r WHERE r.user_id = u.id AND r.revoked_at IS NULL AND r.role = ANY ($7))`;
const ASK = `INSERT INTO access.sign_in_link (id, user_id, address_hash, next_path, asked_at)
  SELECT $1, (${OF_ADDRESS}), $3, $4, $5
   WHERE (SELECT count(*) FROM access.sign_in_link WHERE address_hash = $3 AND asked_at > $6) < ${String(MOST_LINKS)} RETURNING 1`;
const SWEEP = 'DELETE FROM access.sign_in_link WHERE asked_at < $1';
const ISSUE = `UPDATE access.sign_in_link l SET token_hash = $2, expires_at = $3 FROM access.app_user u
  WHERE l.id = $1 AND u.id = l.user_id AND l.used_at IS NULL AND l.asked_at > $4 RETURNING u.email, u.language`;
const USE = `UPDATE access.sign_in_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
  RETURNING user_id AS "userId", next_path AS "nextPath"`;
const VOID_OTHERS = 'UPDATE access.sign_in_link SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL';

@Injectable()
export class SqlLinkRegister extends LinkRegister {
  constructor(private readonly keys: Keys) {
    super();
  }

  async ask(tx: Tx, { id, email, nextPath, at }: AskedLink): Promise<boolean> {
    const hash = this.keys.keyedHash('sign-in-link', email.toLowerCase());
    await query(tx, SWEEP, [addMinutes(at, -KEPT_MINUTES)]);
    const since = addMinutes(at, -LINK_MINUTES);
    return (await query(tx, ASK, [id, email, hash, nextPath, at, since, OFFICER_ROLES])).length === 1;
  }

  async issue(tx: Tx, id: SignInLinkId, at: Instant): Promise<IssuedLink | undefined> {
    const secret = randomBytes(32).toString('base64url');
    const values = [id, sha256(secret), addMinutes(at, LINK_MINUTES), addMinutes(at, -LATEST_MINUTES)];
    const [row] = await query<{ email: string; language: Language }>(tx, ISSUE, values);
    return row && { to: row.email, language: row.language, secret };
  }

  async use(tx: Tx, secret: string, at: Instant): Promise<UsedLink | undefined> {
    const [used] = await query<{ userId: UserId; nextPath: string }>(tx, USE, [sha256(secret), at]);
    if (used !== undefined) await query(tx, VOID_OTHERS, [used.userId, at]);
    return used;
  }
}
