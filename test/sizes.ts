/**
 * How much each test does: `small` in `npm test`, `full` in `npm run test:full`. Every count that a test repeats,
 * races, crashes or generates stands here and nowhere else.
 */
const SIZES = {
  /** Awards placed at the same moment against a budget with money for one. */
  concurrentAwards: { small: 50, full: 50 },
  /** The same request sent at the same moment with one idempotency key. */
  concurrentRepeats: { small: 20, full: 20 },
  /** Rounds of two awards raced across a band, a delegated limit or a linked total. */
  raceRounds: { small: 10, full: 200 },
  /** Rounds in which a process or PostgreSQL is killed. */
  crashRounds: { small: 3, full: 20 },
  /** Offers generated for the search and its timing. */
  searchOffers: { small: 5_000, full: 100_000 },
  /** Offers about one person whose order in the database is compared with the policy's. */
  rankedOffers: { small: 1_000, full: 10_000 },
  /** Searches timed for the slowest hundredth. */
  searchSamples: { small: 100, full: 2_000 },
  /** Cases that a property test generates. */
  propertyRuns: { small: 200, full: 5_000 },
  searchedPlaces: { small: 50, full: 1_000 },
  /** Legs of one journal posted in one statement. */
  journalLegs: { small: 200, full: 20_000 },
  /** Jobs put through each queue store. */
  queueJobs: { small: 50, full: 2_000 },
  /** Outbox rows relayed while the relay is stopped and started. */
  relayedMessages: { small: 50, full: 1_000 },
  /** Claims approved and paid while processes are killed, over all rounds. */
  crashClaims: { small: 20, full: 200 },
  /** Seconds of load on two of each program, of which one api and one worker die. */
  scaleSeconds: { small: 8, full: 60 },
  /** Claims paid in one run. */
  claimsInRun: { small: 20, full: 1_000 },
  /** Of bad values of fields, one in so many is tried, in turn with the seed of the run. */
  badInputEvery: { small: 48, full: 1 },
  /** Who is tried at each page and form: of those whom it serves; of those refused for whose it is, for what, and for who they are. */
  servedOfEach: { small: 1, full: 30 },
  refusedOfEach: { small: 1, full: 30 },
  /** Readers of each list whose sets are compared. */
  readersOfEach: { small: 6, full: 30 },
  /** Addresses of one page that everybody who comes to it reads. */
  alikePages: { small: 2, full: 6 },
  /** States of what can be acted on in which what is offered is compared with what is then done. */
  actedStates: { small: 2, full: 60 },
} as const satisfies Record<string, { readonly small: number; readonly full: number }>;

export type Size = keyof typeof SIZES;

export const TEST_SIZE: 'small' | 'full' = process.env.TEST_SIZE === 'full' ? 'full' : 'small';

/** Whether pages are taken into test-results/screenshots, for somebody who will look at them. */
export const TAKES_PICTURES = process.env.TEST_PICTURES === '1';

/** The count for this run. */
export function sizeOf(name: Size): number {
  return SIZES[name][TEST_SIZE];
}
