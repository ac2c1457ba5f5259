import type { INestApplicationContext } from '@nestjs/common';
import type { Config } from '@commonweal/platform';

/** What runs in the worker child. */
export const WORKER_APPS: readonly ((config: Config) => Promise<INestApplicationContext>)[] = [];
