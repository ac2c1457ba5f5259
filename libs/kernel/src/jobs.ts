import type { OutboxMessage, Tx } from './unit-of-work';

export type JobPayload = OutboxMessage['payload'];

/** What the worker is asked to do: a name and the shape of what it is told. Ids, codes and numbers only. */
export interface JobDefinition<Payload extends JobPayload = JobPayload> {
  /** "context.what-happened"; also the kind of the outbox row. */
  readonly kind: string;
  /** The outbox row that asks for this job. */
  message(payload: Payload): OutboxMessage;
}

const KIND = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;
const defined = new Map<string, JobDefinition>();

/**
 * Declares a job, once, in the context whose event or command it is.
 * @throws Error when the kind is malformed or is defined already.
 */
export function defineJob<Payload extends JobPayload>(kind: string): JobDefinition<Payload> {
  if (!KIND.test(kind)) throw new Error(`a job is called context.what-happened, not "${kind}"`);
  if (defined.has(kind)) throw new Error(`the job ${kind} is defined twice`);
  const job: JobDefinition<Payload> = { kind, message: (payload) => ({ kind, payload }) };
  defined.set(kind, job);
  return job;
}

/** Every job declared by the code that is loaded, by kind. */
export function definedJobs(): ReadonlyMap<string, JobDefinition> {
  return defined;
}

/**
 * The guard of a job: a queue delivers at least once, and the key committed with the effect makes it once.
 * First in the use case's transaction: `if (!(await jobEffects.claim(tx, jobId))) return;`
 */
export abstract class JobEffects {
  /** false when the effect was committed before; waits while another delivery of the same job is at it. */
  abstract claim(tx: Tx, jobId: string): Promise<boolean>;
}
