import type { Logger } from 'pino';
import { type Failure, JobLog, QueueTrouble } from '@commonweal/platform';

/** The worker's lines: ids, kinds and codes. */
export class WorkerLog extends JobLog {
  constructor(private readonly logger: Logger) {
    super();
  }

  failed(job: { readonly jobId: string; readonly kind: string }, failure: Failure, attempt: number): void {
    this.logger.warn({ ...job, code: failure.code, retry: failure.retry, attempt }, 'job failed');
  }
}

export class WorkerTrouble extends QueueTrouble {
  constructor(private readonly logger: Logger) {
    super();
  }

  report(part: string, error: unknown): void {
    this.logger.error({ part, err: error }, 'trouble with the queue');
  }
}
