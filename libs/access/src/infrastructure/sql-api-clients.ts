import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type AuthorityId, DomainError, type Instant, isUuid, type Tx, type UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type ApiClient, ApiClients, type ClientId, type TokenOfClient } from '../application/ports/api-clients';
import type { ApiClientRow } from './api-client.row';
import { sha256 } from './token-hash';

const ADD = `INSERT INTO access.api_client
  (id, authority_id, user_id, secret_hash, permissions, audience, registered_at, registered_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
/* By the hash of 256 random bits: how long the comparison takes tells nothing. */
const PROVEN = 'SELECT * FROM access.api_client WHERE id = $1 AND secret_hash = $2 AND revoked_at IS NULL';
const ISSUE = `INSERT INTO access.api_token (token_hash, user_id, audience, created_at, expires_at, client_id, permissions)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const LOCK =
  'SELECT CASE WHEN revoked_at IS NULL THEN 1 ELSE 2 END AS version FROM access.api_client WHERE id = $1 FOR UPDATE';
const REVOKE = 'UPDATE access.api_client SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING *';
const REVOKE_TOKENS = 'UPDATE access.api_token SET revoked_at = $2 WHERE client_id = $1 AND revoked_at IS NULL';

@Injectable()
export class SqlApiClients extends ApiClients {
  async add(tx: Tx, client: ApiClient, by: UserId, at: Instant): Promise<string> {
    const { id, authorityId, userId, permissions, audience } = client;
    const secret = randomBytes(32).toString('base64url');
    await query(tx, ADD, [id, authorityId, userId, sha256(secret), permissions, audience, at, by]);
    return secret;
  }

  async proven(tx: Tx, id: string, secret: string): Promise<ApiClient | undefined> {
    if (!isUuid(id)) return undefined;
    const [row] = await query<ApiClientRow>(tx, PROVEN, [id, sha256(secret)]);
    return row && clientOfRow(row);
  }

  async issueToken(tx: Tx, { id, userId, audience }: ApiClient, token: TokenOfClient): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const { at, expiresAt, permissions } = token;
    await query(tx, ISSUE, [sha256(secret), userId, audience, at, expiresAt, id, permissions]);
    return secret;
  }

  async revoke(tx: Tx, { id, version }: { id: ClientId; version: number }, at: Instant): Promise<ApiClient> {
    const [known] = await query<{ version: number }>(tx, LOCK, [id]);
    if (known === undefined) throw new DomainError('not-found');
    const [row] = known.version === version ? await query<ApiClientRow>(tx, REVOKE, [id, at]) : [];
    if (row === undefined) throw new DomainError('stale-version', { version: known.version });
    await query(tx, REVOKE_TOKENS, [id, at]);
    return clientOfRow(row);
  }
}

export function clientOfRow(row: ApiClientRow): ApiClient {
  return {
    ...{ id: row.id as ClientId, authorityId: row.authority_id as AuthorityId, userId: row.user_id as UserId },
    ...{ permissions: row.permissions, audience: row.audience },
  };
}
