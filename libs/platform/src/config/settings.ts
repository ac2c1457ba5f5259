/** Every setting that Commonweal reads from the environment. README's table is checked against this list. */
export const SETTINGS = {
  DATABASE_URL: {
    default: '',
    meaning: 'PostgreSQL 15 or later, as role commonweal_app; none: an embedded PostgreSQL 18 is started',
  },
  MIGRATION_DATABASE_URL: {
    default: '',
    meaning: 'the same database as role commonweal_owner; needed with DATABASE_URL',
  },
  QUEUE_DATABASE_URL: {
    default: '',
    meaning: 'the same database as role commonweal_queue; needed with DATABASE_URL unless REDIS_URL is set',
  },
  REDIS_URL: { default: '', meaning: 'carry jobs on Redis instead of PostgreSQL' },
  DATA_DIR: {
    default: '',
    meaning: 'where the embedded database and the keys are kept; .data, or /var/lib/commonweal as root',
  },
  DATABASE_PORT: { default: '0', meaning: 'port of the embedded database on loopback; 0 takes any free one' },
  WEB_PORT: { default: '3000', meaning: 'port of the pages' },
  API_PORT: { default: '3001', meaning: 'port of the JSON API' },
  HOST: { default: '127.0.0.1', meaning: 'address that web and api listen on; loopback only in demonstration mode' },
  PUBLIC_URL: { default: '', meaning: 'address that people use; https makes cookies secure' },
  SESSION_SECRET: {
    default: '',
    meaning: 'at least 32 characters that sign session cookies; made and kept in DATA_DIR when empty',
  },
  KEY_FILE: {
    default: '',
    meaning: 'file with the key-encryption and signing keys; DATA_DIR/secrets/keys.json when empty',
  },
  DATABASE_POOL: { default: '10', meaning: 'connections each process keeps to PostgreSQL' },
  LOG_LEVEL: { default: 'info', meaning: 'pino level: fatal, error, warn, info, debug, silent' },
  NODE_ENV: { default: '', meaning: 'production refuses demonstration mode and starting without a build' },
  DEMO: { default: '', meaning: 'set to 1 by npm start alone: demonstration people and data' },
} as const satisfies Record<string, { default: string; meaning: string }>;

export type SettingName = keyof typeof SETTINGS;
