import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { JobDefinition, JobPayload } from '@commonweal/kernel';

export const JOB_METADATA = 'commonweal:job';

/** A job as the queue delivers it; the same id comes again when the job is delivered again. */
export interface DeliveredJob<Payload extends JobPayload = JobPayload> {
  readonly id: string;
  readonly payload: Payload;
}

/** Hands a job to a use case. It holds no decision, and the use case claims the job's effect in its transaction. */
export interface JobProcessor<Payload extends JobPayload = JobPayload> {
  process(job: DeliveredJob<Payload>): Promise<void>;
}

/** This provider of the worker processes that job; every job has exactly one. */
export function HandleJob<Payload extends JobPayload>(job: JobDefinition<Payload>): CustomDecorator {
  return SetMetadata(JOB_METADATA, job.kind);
}
