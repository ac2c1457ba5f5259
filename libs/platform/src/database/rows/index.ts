import { AccessLogRow } from './access-log.row';
import { FailedJobRow } from './failed-job.row';
import { IdempotencyRow } from './idempotency.row';
import { InstallationRow } from './installation.row';
import { JobEffectRow } from './job-effect.row';
import { OutboxRow } from './outbox.row';

export const platformRows = [
  InstallationRow,
  OutboxRow,
  JobEffectRow,
  FailedJobRow,
  IdempotencyRow,
  AccessLogRow,
] as const;
