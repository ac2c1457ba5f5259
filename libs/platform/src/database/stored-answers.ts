import { Injectable } from '@nestjs/common';
import type { Actor, IdempotencyClaim, Instant, JsonValue } from '@commonweal/kernel';
import { Database } from './database';

export interface StoredAnswer {
  readonly requestHash: string;
  /** null while the first request still runs, or when it died. */
  readonly status: number | null;
  readonly response: JsonValue;
  readonly createdAt: Instant;
  readonly ageSeconds: number;
}

const FIND = `SELECT request_hash AS "requestHash", status, response, created_at AS "createdAt",
    extract(epoch FROM now() - created_at)::float8 AS "ageSeconds"
  FROM platform.idempotency WHERE user_id = $1 AND route = $2 AND key = $3`;
const KEEP = `UPDATE platform.idempotency SET status = $4, response = $5
  WHERE user_id = $1 AND route = $2 AND key = $3 AND status IS NULL`;

/** What was answered to the first request with an idempotency key. */
@Injectable()
export class StoredAnswers {
  constructor(private readonly database: Database) {}

  async find(actor: Actor, claim: IdempotencyClaim): Promise<StoredAnswer | undefined> {
    const [row] = await this.database.query<StoredAnswer>(FIND, [actor.userId, claim.route, claim.key]);
    return row;
  }

  /** Does nothing where the request claimed no key: it changed nothing. */
  async keep(actor: Actor, claim: IdempotencyClaim, status: number, response: JsonValue): Promise<void> {
    const text = JSON.stringify(response);
    await this.database.query(KEEP, [actor.userId, claim.route, claim.key, status, text]);
  }
}
