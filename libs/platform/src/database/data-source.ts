import { types } from 'pg';
import type { DataSourceOptions } from 'typeorm';
import { instantFromEpochMilliseconds } from '../../../kernel/src';
import { MIGRATIONS } from './migrations';

const OID = { int8: 20, date: 1082, timestamptz: 1184 } as const;

/** int8 as a checked number, dates as YYYY-MM-DD, moments as ISO 8601 UTC: the kernel's own forms. */
const parsers = new Map<number, (text: string) => unknown>([
  [OID.int8, safeInteger],
  [OID.date, (text) => text],
  [
    OID.timestamptz,
    (text) => instantFromEpochMilliseconds(Date.parse(text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00'))),
  ],
]);

function safeInteger(text: string): number {
  const n = Number(text);
  if (!Number.isSafeInteger(n)) throw new RangeError(`${text} is too large to hold exactly`);
  return n;
}

const rowTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? types.getTypeParser(oid, format);
  },
};

type RowClass = new () => object;

/** TypeORM serves migrations and the row classes; statements go through the pool it keeps. */
export function dataSourceOptions(url: string, entities: readonly RowClass[] = [], pool = 10) {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: MIGRATIONS,
    migrationsTableName: 'schema_migration',
    synchronize: false,
    installExtensions: false,
    uuidExtension: 'pgcrypto',
    logging: ['error'],
    extra: { max: pool, types: rowTypes, application_name: 'commonweal' },
  } satisfies DataSourceOptions;
}
