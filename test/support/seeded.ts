import { sizeOf } from '../sizes';

/** For fc.assert(property, seeded()): this run's seed, which `npm test` prints and TEST_SEED repeats. */
export function seeded(numRuns: number = sizeOf('propertyRuns')): { seed: number; numRuns: number } {
  return { seed: jest.getSeed(), numRuns };
}
