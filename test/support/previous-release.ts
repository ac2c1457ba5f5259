import { join } from 'node:path';

/** The release from which an upgrade must work: the next release moves all three on. */
export const PREVIOUS_RELEASE = {
  commit: '7db6798',
  /** The last of its migrations. */
  lastMigration: 'DemonstrationMark1763800001400',
  /** What its use cases left in its tables: invented people and providers. Written by scripts/dump-release.js. */
  data: join(__dirname, 'previous-release.sql'),
  /** The keys of that data, and of nothing else. */
  keyFile: join(__dirname, 'previous-release.keys.json'),
} as const;
