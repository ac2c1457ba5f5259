import { Injectable } from '@nestjs/common';
import { type Actor, Clock, Ids, type Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { AccessLog, type RecordRead } from '../application/ports/access-log';

const WRITE = `INSERT INTO platform.access_log (id, authority_id, user_id, person_id, purpose, request_id, at)
  SELECT (r ->> 'id')::uuid, (r ->> 'authorityId')::uuid, $2, (r ->> 'personId')::uuid, r ->> 'purpose', $3, $4
    FROM jsonb_array_elements($1::jsonb) r`;

@Injectable()
export class SqlAccessLog extends AccessLog {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {
    super();
  }

  record(tx: Tx, actor: Actor, read: RecordRead): Promise<void> {
    return this.recordAll(tx, actor, [read]);
  }

  async recordAll(tx: Tx, actor: Actor, reads: readonly RecordRead[]): Promise<void> {
    if (reads.length === 0) return;
    const rows = reads.map((read) => ({ ...read, id: this.ids.next<'AccessLogEntry'>() }));
    await query(tx, WRITE, [JSON.stringify(rows), actor.userId, actor.request.requestId, this.clock.now()]);
  }
}
