import { Injectable } from '@nestjs/common';
import { DatabaseError, type PoolClient, type QueryResultRow } from 'pg';
import { type Actor, type Tx, UnitOfWork } from '@commonweal/kernel';
import { Database } from './database';
import { claimIdempotencyKey, idempotencyKeyCommitted } from './idempotency';
import { forgetStatements, isOutdated, statement } from './statement';

const LOST_RACE = new Set(['40001', '40P01']);
const TRIES = 4;

/** The client of an open transaction, for repositories in an infrastructure folder. */
export function clientOf(tx: Tx): PoolClient {
  return tx as unknown as PoolClient;
}

/** One statement in the transaction. */
export async function query<Row extends QueryResultRow>(
  tx: Tx,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  return (await clientOf(tx).query<Row>(statement(text, values))).rows;
}

/** What row-level security reads: who the actor is and which rows the roles reach. */
export function actorSetting(actor: Actor): string {
  return JSON.stringify({
    user: actor.userId,
    authorities: actor.authorityIds,
    provider: actor.providerId ?? null,
    persons: actor.personIds,
    system: actor.system ?? null,
  });
}

/** What the same work may not meet again: a race that was lost, a statement from before a migration. */
function mayPass(error: unknown): boolean {
  return (error instanceof DatabaseError && LOST_RACE.has(error.code ?? '')) || isOutdated(error);
}

@Injectable()
export class SqlUnitOfWork extends UnitOfWork {
  private retried = 0;

  constructor(private readonly database: Database) {
    super();
  }

  /** How often a transaction was begun again after a lost race, since start. */
  get retries(): number {
    return this.retried;
  }

  async run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(actor, work);
      } catch (error) {
        if (attempt === TRIES || !mayPass(error)) throw error;
        if (isOutdated(error)) forgetStatements();
        this.retried++;
      }
    }
  }

  private async once<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    const client = await this.database.connect();
    try {
      // One text, one round trip.
      await client.query(`BEGIN; SET LOCAL app.actor = ${client.escapeLiteral(actorSetting(actor))}`);
      if (actor.request.idempotency !== undefined) await claimIdempotencyKey(client, actor);
      const result = await work(client as unknown as Tx);
      await client.query('COMMIT');
      idempotencyKeyCommitted(actor);
      client.release();
      return result;
    } catch (error) {
      await client.query('ROLLBACK').then(
        () => {
          client.release();
        },
        (broken: unknown) => {
          client.release(broken instanceof Error ? broken : true);
        },
      );
      throw error;
    }
  }
}
