import { Injectable } from '@nestjs/common';
import { Ids, Outbox, type OutboxMessage, type Tx } from '@commonweal/kernel';
import { query } from '../database/sql-unit-of-work';

@Injectable()
export class SqlOutbox extends Outbox {
  constructor(private readonly ids: Ids) {
    super();
  }

  async add(tx: Tx, messages: readonly OutboxMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const rows = messages.map((message) => ({ id: this.ids.next(), ...message }));
    await query(tx, 'SELECT platform.enqueue(NULL, $1::jsonb)', [JSON.stringify(rows)]);
  }
}
