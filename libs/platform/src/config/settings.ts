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
  TRUSTED_PROXIES: {
    default: '',
    meaning: 'addresses or networks, with commas between, of the proxies whose X-Forwarded headers are believed',
  },
  SESSION_SECRET: {
    default: '',
    meaning: 'at least 32 characters that sign session cookies; made and kept in DATA_DIR when empty',
  },
  NOTIFY_API_KEY: { default: '', meaning: 'send e-mail and texts by GOV.UK Notify (public bodies only)' },
  NOTIFY_EMAIL_TEMPLATE: {
    default: '',
    meaning: 'id of the Notify template for e-mail, with ((subject)) and ((text))',
  },
  NOTIFY_TEXT_TEMPLATE: {
    default: '',
    meaning: 'id of the Notify template for texts, with ((text)); none: no texts are sent',
  },
  NOTIFY_URL: { default: 'https://api.notifications.service.gov.uk', meaning: 'where Notify is' },
  OIDC_FILE: {
    default: '',
    meaning: 'JSON file with the identity providers of councils, by which officers sign in; see docs/adr/0016',
  },
  SMTP_URL: { default: '', meaning: 'send e-mail by this server: smtps://user:password@host; without Notify' },
  MAIL_FROM: { default: '', meaning: 'address that e-mail by SMTP_URL comes from' },
  KEY_FILE: {
    default: '',
    meaning: 'file with the key-encryption and signing keys; DATA_DIR/secrets/keys.json when empty',
  },
  DATABASE_POOL: { default: '10', meaning: 'connections each process keeps to PostgreSQL' },
  STRIPE_SECRET_KEY: {
    default: '',
    meaning: 'pay by transfers of Stripe Connect too, from the account of this key; none: off',
  },
  STRIPE_WEBHOOK_SECRET: {
    default: '',
    meaning: 'signs what Stripe sends to /api/v1/stripe/events; needed with STRIPE_SECRET_KEY',
  },
  STRIPE_PAYER: {
    default: '',
    meaning: 'code of the council whose Stripe account it is; needed with STRIPE_SECRET_KEY',
  },
  STRIPE_API: { default: '', meaning: 'another address than Stripe’s own, for tests' },
  LOG_LEVEL: { default: 'info', meaning: 'pino level: fatal, error, warn, info, debug, silent' },
  NODE_ENV: { default: '', meaning: 'production refuses demonstration mode and starting without a build' },
  DEMO: { default: '', meaning: 'set to 1 by npm start alone: demonstration people and data' },
} as const satisfies Record<string, { default: string; meaning: string }>;

export type SettingName = keyof typeof SETTINGS;
