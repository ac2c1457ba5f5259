import type { Actor } from './actor';

declare const txBrand: unique symbol;

/** An open transaction; only repositories can look inside. */
export interface Tx {
  readonly [txBrand]: 'Tx';
}

/** One transaction, seen by row-level security as the actor; retried three times when PostgreSQL says it lost a race. */
export abstract class UnitOfWork {
  abstract run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T>;
}

/** An event or command for the worker, committed with the change that caused it. Ids, codes and numbers only. */
export interface OutboxMessage {
  readonly kind: string;
  readonly payload: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

export abstract class Outbox {
  abstract add(tx: Tx, messages: readonly OutboxMessage[]): Promise<void>;
}
