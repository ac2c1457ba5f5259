import * as fc from 'fast-check';
import { seeded } from '../../../../test/support/seeded';
import { rotationHash, rotationSeed, rotationTurn } from './rotation';

const turnsOf = (offers: readonly string[], person: string, version: number) => {
  const seed = rotationSeed(person, version);
  return offers.map((offer) => rotationTurn(rotationHash(offer), seed));
};

describe('the turn of an offer', () => {
  it('is the published FNV-1a, cut to 31 bits', () => {
    expect(rotationHash('')).toBe(0x811c9dc5 & 0x7fffffff);
    expect(rotationHash('foobar')).toBe(0xbf9cf968 & 0x7fffffff);
  });

  it('stays in its range and is the same every time', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.uuid(), fc.nat(99), (offer, person, version) => {
        const [turn = -1] = turnsOf([offer], person, version);
        expect(turn).toBeGreaterThanOrEqual(0);
        expect(turn).toBeLessThan(2147483647);
        expect(turnsOf([offer], person, version)).toEqual([turn]);
      }),
      seeded(),
    );
  });

  it('puts each of five equals first for about a fifth of the people', () => {
    const offers = ['a', 'b', 'c', 'd', 'e'].map((name) => `0199a000-0000-7000-8000-00000000000${name}`);
    const firsts = offers.map(() => 0);
    for (let person = 0; person < 5000; person++) {
      const turns = turnsOf(offers, `person-${person}`, 3);
      const first = turns.indexOf(Math.min(...turns));
      firsts[first] = (firsts[first] ?? 0) + 1;
    }
    expect(Math.min(...firsts)).toBeGreaterThan(800);
    expect(Math.max(...firsts)).toBeLessThan(1200);
  });

  it('changes with the policy version', () => {
    const offers = Array.from({ length: 20 }, (_, i) => `offer-${i}`);
    const orderOf = (version: number) => {
      const turns = turnsOf(offers, 'person-1', version);
      return [...offers].sort((a, b) => (turns[offers.indexOf(a)] ?? 0) - (turns[offers.indexOf(b)] ?? 0));
    };
    expect(orderOf(1)).not.toEqual(orderOf(2));
  });
});
