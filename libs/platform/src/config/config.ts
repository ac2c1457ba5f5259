import { isIP } from 'node:net';
import * as path from 'node:path';
import { StartFailure } from '../start-failure';
import { type ChannelSettings, readChannels } from './channel-settings';
import { type CouncilSignIn, readCouncilSignIns } from './council-sign-in';
import { SETTINGS, type SettingName } from './settings';

/** The settings of this process, read once at start and passed on; nothing else reads the environment. */
export class Config {
  readonly databaseUrl: string;
  readonly migrationDatabaseUrl: string;
  readonly queueDatabaseUrl: string;
  readonly redisUrl: string;
  readonly dataDir: string;
  /** Of the embedded database; 0: any free one. */
  readonly databasePort: number;
  readonly webPort: number;
  readonly apiPort: number;
  readonly host: string;
  readonly publicUrl: string;
  /** Addresses or networks in CIDR notation. */
  readonly trustedProxies: readonly string[];
  readonly sessionSecret: string;
  readonly keyFile: string;
  readonly databasePool: number;
  readonly channels: ChannelSettings;
  readonly councilSignIns: readonly CouncilSignIn[];
  readonly logLevel: string;
  /** The second way to pay; off while there is no key. */
  readonly stripe: {
    readonly secretKey: string;
    readonly webhookSecret: string;
    readonly payer: string;
    readonly api: string;
  };
  readonly production: boolean;
  readonly demonstration: boolean;

  /** @throws StartFailure with one sentence that names the setting and what it takes. */
  constructor(environment: Readonly<Record<string, string | undefined>>) {
    const read = (name: SettingName): string => environment[name] ?? SETTINGS[name].default;
    this.databaseUrl = read('DATABASE_URL');
    this.migrationDatabaseUrl = read('MIGRATION_DATABASE_URL');
    this.queueDatabaseUrl = read('QUEUE_DATABASE_URL');
    this.redisUrl = read('REDIS_URL');
    this.dataDir = path.resolve(read('DATA_DIR') || defaultDataDir());
    this.databasePort = wholeNumber('DATABASE_PORT', read('DATABASE_PORT'), 0, 65_535);
    this.webPort = wholeNumber('WEB_PORT', read('WEB_PORT'), 0, 65_535);
    this.apiPort = wholeNumber('API_PORT', read('API_PORT'), 0, 65_535);
    this.host = read('HOST');
    this.publicUrl = read('PUBLIC_URL');
    this.trustedProxies = proxies(read('TRUSTED_PROXIES'));
    this.sessionSecret = read('SESSION_SECRET');
    this.keyFile = path.resolve(read('KEY_FILE') || path.join(this.dataDir, 'secrets', 'keys.json'));
    this.channels = readChannels(read);
    this.councilSignIns = readCouncilSignIns(read('OIDC_FILE'), this.publicUrl);
    this.databasePool = wholeNumber('DATABASE_POOL', read('DATABASE_POOL'), 2, 200);
    this.logLevel = read('LOG_LEVEL');
    this.stripe = {
      secretKey: read('STRIPE_SECRET_KEY'),
      webhookSecret: read('STRIPE_WEBHOOK_SECRET'),
      payer: read('STRIPE_PAYER'),
      api: read('STRIPE_API'),
    };
    if (this.stripe.secretKey !== '' && (this.stripe.webhookSecret === '' || this.stripe.payer === '')) {
      throw new StartFailure('STRIPE_WEBHOOK_SECRET and STRIPE_PAYER must be set where STRIPE_SECRET_KEY is.');
    }
    this.production = read('NODE_ENV') === 'production';
    this.demonstration = read('DEMO') === '1';
    if (this.production && this.demonstration) {
      throw new StartFailure(
        'DEMO=1 is refused when NODE_ENV is production: demonstration people could sign in without proof.',
      );
    }
  }

  get secureCookies(): boolean {
    return this.publicUrl.startsWith('https://');
  }
}

function proxies(text: string): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  const wrong = names.find((name) => name !== '' && isIP(name.replace(/\/\d{1,3}$/, '')) === 0);
  if (wrong === undefined) return names.filter((name) => name !== '');
  throw new StartFailure(`TRUSTED_PROXIES takes addresses and networks such as 10.0.0.0/8, but has "${wrong}".`);
}

/** As root the embedded server runs unprivileged and may not be able to enter the checkout. */
function defaultDataDir(): string {
  return process.getuid?.() === 0 ? '/var/lib/commonweal' : '.data';
}

function wholeNumber(name: SettingName, text: string, least: number, most: number): number {
  const n = Number(text);
  if (!/^\d+$/.test(text) || n < least || n > most) {
    throw new StartFailure(
      `${name} must be a whole number from ${String(least)} to ${String(most)}, but is "${text}".`,
    );
  }
  return n;
}

/** Settings that a process decides for itself, such as the address of the database that it started. */
export type Overrides = Readonly<Partial<Record<SettingName, string>>>;

/** The environment of this process, and what this process knows better. Called where a process starts. */
export function configFromEnvironment(overrides: Overrides = {}): Config {
  return new Config({ ...process.env, ...overrides });
}
