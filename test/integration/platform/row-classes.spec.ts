import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type ColumnType, getMetadataArgsStorage } from 'typeorm';
import { accessRows } from '@commonweal/access';
import { budgetsRows } from '@commonweal/budgets';
import { catalogueRows } from '@commonweal/catalogue';
import { deliveryRows } from '@commonweal/delivery';
import { ledgerRows } from '@commonweal/ledger';
import { notificationsRows } from '@commonweal/notifications';
import { orderingRows } from '@commonweal/ordering';
import { paymentsRows } from '@commonweal/payments';
import { peopleRows } from '@commonweal/people';
import { placesRows } from '@commonweal/places';
import { Classed, DATA_CLASSES, dataClassesOf, platformRows, type RowClass } from '@commonweal/platform';
import { policyRows } from '@commonweal/policy';
import { providersRows } from '@commonweal/providers';
import { createTestDatabase, type TestDatabase } from '../../support/database';

const LIBS = join(__dirname, '../../../libs');
/** What a migration may write for what PostgreSQL calls otherwise. */
const SAME_TYPE: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone',
  int: 'integer',
  int4: 'integer',
  int8: 'bigint',
  bool: 'boolean',
  float8: 'double precision',
};

/** schema.table column: type, nullable, part of the key. */
type Columns = Map<string, string>;

const described = (type: string, nullable: boolean, isKey: boolean): string =>
  `${type}${nullable ? ' null' : ' not null'}${isKey ? ' key' : ''}`;

const contexts = readdirSync(LIBS).filter((name) => existsSync(join(LIBS, name, 'src/index.ts')));

/** The row classes behind the front door of each context that has tables. */
const ROWS: Readonly<Record<string, readonly RowClass[]>> = {
  access: accessRows,
  budgets: budgetsRows,
  catalogue: catalogueRows,
  delivery: deliveryRows,
  ledger: ledgerRows,
  notifications: notificationsRows,
  ordering: orderingRows,
  payments: paymentsRows,
  people: peopleRows,
  places: placesRows,
  platform: platformRows,
  policy: policyRows,
  providers: providersRows,
};

function tableOf(row: RowClass): string {
  const table = getMetadataArgsStorage().tables.find(({ target }) => target === row);
  if (table?.schema === undefined || table.name === undefined) throw new Error(`${row.name} is no @Entity`);
  return `${table.schema}.${table.name}`;
}

const columnsOf = (row: RowClass) => getMetadataArgsStorage().columns.filter(({ target }) => target === row);

function declaredColumns(rows: readonly RowClass[]): Columns {
  const entries = rows.flatMap((row) =>
    columnsOf(row).map(({ propertyName, options }): [string, string] => {
      const length = options.length === undefined ? '' : `(${String(options.length)})`;
      const type = `${nameOf(options.type)}${length}${options.array === true ? '[]' : ''}`;
      const name = `${tableOf(row)} ${options.name ?? propertyName}`;
      return [name, described(type, options.nullable === true, options.primary === true)];
    }),
  );
  return new Map(entries);
}

function nameOf(type: ColumnType | undefined): string {
  return typeof type === 'string' ? (SAME_TYPE[type] ?? type) : 'no explicit type';
}

function unclassed(rows: readonly RowClass[]): string[] {
  return rows.flatMap((row) => {
    const classes = dataClassesOf(row);
    return columnsOf(row)
      .filter(({ propertyName }) => !DATA_CLASSES.some((known) => known === classes.get(propertyName)))
      .map(({ propertyName }) => `${row.name}.${propertyName}`);
  });
}

const STORED = `SELECT n.nspname || '.' || c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
    NOT a.attnotnull AS nullable, a.attnum = ANY (coalesce(i.indkey::int2[], '{}')) AS key
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
  LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
 WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'public', 'bullmq')`;

describe('row classes', () => {
  let db: TestDatabase;
  let stored: Columns;
  const rows = Object.values(ROWS).flat();
  beforeAll(async () => {
    db = await createTestDatabase();
    const client = new Client({ connectionString: db.ownerUrl });
    await client.connect();
    const found = await client.query<{ table: string; column: string; type: string; nullable: boolean; key: boolean }>(
      STORED,
    );
    await client.end();
    stored = new Map(
      found.rows.map((row) => [`${row.table} ${row.column}`, described(row.type, row.nullable, row.key)]),
    );
  });
  afterAll(() => db.drop());

  it('say of every column what it is and how careful it must be kept', () => {
    expect(unclassed(rows)).toEqual([]);
  });

  it('are one to a table', () => {
    const tables = rows.map(tableOf);
    expect(tables.filter((table, i) => tables.indexOf(table) !== i)).toEqual([]);
  });

  it('have the columns, types, keys and nulls of the database, and the database theirs', () => {
    const ofContexts = [...stored].filter(([name]) => contexts.includes(name.split('.')[0] ?? ''));
    expect(Object.fromEntries(declaredColumns(rows))).toEqual(Object.fromEntries(ofContexts));
    expect(ofContexts.length).toBeGreaterThan(20);
  });

  it('notice a column without a class, and one that has an unknown one', () => {
    class Planted {
      id: string;
      name: string;
      note: string;
    }
    Classed('internal')(Planted.prototype, 'id');
    Classed('secret' as never)(Planted.prototype, 'note');
    const { columns } = getMetadataArgsStorage();
    const planted = ['id', 'name', 'note'].map((propertyName) => ({
      ...{ target: Planted, propertyName, mode: 'regular' as const, options: { type: 'text' as const } },
    }));
    columns.push(...planted);
    expect(unclassed([Planted])).toEqual(['Planted.name', 'Planted.note']);
    expect([...declaredColumns([]).keys()]).toEqual([]);
    columns.splice(-planted.length);
  });
});
