import type { Config } from '@commonweal/platform';

/** What happens to a migrated database before anyone may use it. Each step looks first whether it has been done. */
export type StartupStep = (config: Config, say: (sentence: string) => void) => Promise<void>;

/** In this order: reference data, then (in demonstration mode) the invented people and what they did. */
export const STARTUP_STEPS: readonly StartupStep[] = [];
