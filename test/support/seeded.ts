import { sizeOf, TEST_SIZE } from '../sizes';

/** For fc.assert(property, seeded()): this run's seed, which `npm test` prints and TEST_SEED repeats. */
export function seeded(numRuns: number = sizeOf('propertyRuns')): { seed: number; numRuns: number } {
  return { seed: jest.getSeed(), numRuns };
}

/** Of cases that each take long: all in the full run, at small size the one that the seed says. */
export function sampleOf<T>(cases: readonly T[]): readonly T[] {
  const chosen = Math.abs(jest.getSeed()) % cases.length;
  return TEST_SIZE === 'full' ? cases : cases.slice(chosen, chosen + 1);
}
