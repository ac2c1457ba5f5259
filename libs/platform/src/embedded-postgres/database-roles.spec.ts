import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseStatements, roleStatements, schemaStatements } from './database-roles';

const script = readFileSync(join(__dirname, '../../../../scripts/create-roles.sql'), 'utf8');

/** The script says the same with psql's variables, and sets rather than creates. */
const asInScript = (statement: string): string =>
  `${statement
    .replace('CREATE ROLE', 'ALTER ROLE')
    .replace(/'(owner|app|queue)'/, ":'$1_password'")
    .replace('DATABASE sample', 'DATABASE :"database"')};`;

describe('scripts/create-roles.sql', () => {
  it('gives an external PostgreSQL the roles and rights that the embedded one gets', () => {
    const statements = [
      ...roleStatements({ owner: 'owner', app: 'app', queue: 'queue' }),
      ...databaseStatements('sample'),
      ...schemaStatements(),
    ];
    const lines = script.split('\n');
    expect(statements.map(asInScript).filter((statement) => !lines.includes(statement))).toEqual([]);
    const granted = lines.filter((line) => /^(GRANT|REVOKE|ALTER ROLE)/.test(line));
    expect(granted).toHaveLength(statements.length);
  });
});
