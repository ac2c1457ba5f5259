import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '@commonweal/platform';
import { openWorker } from '../../worker/src/worker-host.module';

/** What runs in the worker child. */
export const WORKER_APPS: readonly ((config: Config) => Promise<INestApplicationContext>)[] = [openWorker];
