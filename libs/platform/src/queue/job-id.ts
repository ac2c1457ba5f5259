/** The id of the job of an outbox row: the same however often it is added. Queue ids hold no dots or colons. */
export function jobIdOf(kind: string, outboxId: string): string {
  return `${kind.replaceAll('.', '-')}-${outboxId}`;
}

/** The same in SQL, for a row of platform.outbox called o. */
export const JOB_ID_SQL = `replace(o.kind, '.', '-') || '-' || o.id`;

const OUTBOX_ID_LENGTH = 36;

/** The outbox row of a job's id. */
export function outboxIdOf(jobId: string): string {
  return jobId.slice(-OUTBOX_ID_LENGTH);
}
