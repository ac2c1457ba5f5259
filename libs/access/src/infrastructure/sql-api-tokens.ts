import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Instant, Tx, UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { ApiTokens } from '../application/ports/api-tokens';
import type { ApiTokenRow } from './api-token.row';
import { sha256 } from './token-hash';

const ISSUE = `INSERT INTO access.api_token (token_hash, user_id, created_at, expires_at) VALUES ($1, $2, $3, $4)`;
const REVOKE = `UPDATE access.api_token SET revoked_at = $2 WHERE token_hash = $1 AND revoked_at IS NULL RETURNING user_id`;

@Injectable()
export class SqlApiTokens extends ApiTokens {
  async issue(tx: Tx, userId: UserId, at: Instant, expiresAt: Instant): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await query(tx, ISSUE, [sha256(token), userId, at, expiresAt]);
    return token;
  }

  async revoke(tx: Tx, token: string, at: Instant): Promise<UserId | undefined> {
    const [row] = await query<Pick<ApiTokenRow, 'user_id'>>(tx, REVOKE, [sha256(token), at]);
    return row?.user_id as UserId | undefined;
  }
}
