import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';
import { forgetStatements, isOutdated, statement } from './statement';

/** The pool of this process, as role commonweal_app. */
@Injectable()
export class Database {
  readonly pool: Pool;

  constructor(dataSource: DataSource) {
    this.pool = (dataSource.driver as unknown as { master: Pool }).master;
  }

  /** One statement outside any transaction, seen by row-level security as nobody: reference data and the platform's own tables. */
  async query<Row extends QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    try {
      return (await this.pool.query<Row>(statement(text, values))).rows;
    } catch (error) {
      if (!isOutdated(error)) throw error;
      forgetStatements();
      return (await this.pool.query<Row>(statement(text, values))).rows;
    }
  }

  /** A connection of the caller's own until it is released. One that breaks meanwhile tells its next query. */
  async connect(): Promise<PoolClient> {
    const client = await this.pool.connect();
    if (!client.listeners('error').includes(toldByNextQuery)) client.on('error', toldByNextQuery);
    return client;
  }
}

/** Without a listener the loss of a connection between two queries would end the whole process. */
function toldByNextQuery(): void {
  // Nothing: the pool drops the client when it is given back.
}
