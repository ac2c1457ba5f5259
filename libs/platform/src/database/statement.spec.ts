/** @own-application */
import { forgetStatements, statement } from './statement';

describe('a statement', () => {
  it('has one name for each text, whatever its values, that PostgreSQL does not cut off', () => {
    const first = statement('SELECT $1::integer', [1]);
    expect(first).toEqual({ name: first.name, text: 'SELECT $1::integer', values: [1] });
    expect(first.name).toMatch(/^[0-9a-f]{32}-\d+$/);
    expect(statement('SELECT $1::integer', [2]).name).toBe(first.name);
    expect(statement('SELECT $1::bigint', [1]).name).not.toBe(first.name);
  });

  it('has another name once all were forgotten', () => {
    const before = statement('SELECT 2', []).name;
    forgetStatements();
    expect(statement('SELECT 2', []).name).not.toBe(before);
  });

  it('has none when somebody makes up texts as they go', () => {
    const known = statement('SELECT 1', []).name;
    const names = Array.from({ length: 3_000 }, (_, i) => statement(`SELECT ${String(i + 10)}`, []).name);
    expect(new Set(names.filter(Boolean)).size).toBeLessThanOrEqual(2_000);
    expect(names.at(-1)).toBeUndefined();
    expect(statement('SELECT 1', []).name).toBe(known);
  });
});
