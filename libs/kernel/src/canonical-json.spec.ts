import fc from 'fast-check';
import { seeded } from '../../../test/support/seeded';
import { canonicalJson, type JsonValue } from './canonical-json';

/** The same value with the keys of every object the other way round. */
function turned(value: JsonValue): JsonValue {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

const values = fc.jsonValue({ stringUnit: 'binary' }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);

describe('canonical JSON', () => {
  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(value);
      }),
      seeded(),
    );
  });

  it('is the same text whatever the order of the keys', () => {
    fc.assert(
      fc.property(values, (value) => {
        expect(canonicalJson(turned(value))).toBe(canonicalJson(value));
      }),
      seeded(),
    );
  });

  it('tells apart what looks alike', () => {
    const texts = [[''], [], '', {}, { a: '' }, [null], null, [[]], '[]', 0, '0', false].map((value) =>
      canonicalJson(value as JsonValue),
    );
    expect(new Set(texts).size).toBe(texts.length);
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true })).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}');
  });
});
