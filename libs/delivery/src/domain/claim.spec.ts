import { DomainError, instant, pence, plainDate, quantity, toId } from '@commonweal/kernel';
import { type AgreedTerms, changeClaim, type Claim, priceLines, totalOf } from './claim';
import { CLAIM_STATES, CLAIM_TRANSITIONS } from './claim-transitions';

const today = plainDate('2026-12-10');
const terms: AgreedTerms = {
  pricePence: pence(1850),
  startsOn: plainDate('2026-12-01'),
  endsOn: plainDate('2026-12-08'),
  pauses: [{ from: plainDate('2026-12-03'), until: plainDate('2026-12-04') }],
  claimablePence: pence(10_000),
};
const line = (on: string, n: number) => ({ deliveredOn: plainDate(on), quantity: quantity(n) });
const id = <Kind extends string>(n: number) => toId<Kind>(`00000000-0000-7000-8000-00000000000${String(n)}`);
const claim: Claim = {
  authorityId: id(1),
  id: id(2),
  reference: 'CLM-2026-000001',
  awardId: id(3),
  budgetId: id(4),
  personId: id(5),
  providerId: id(6),
  state: 'awaiting_approval',
  version: 1,
  amountPence: pence(1850),
  submittedBy: id(7),
  confirmedBy: 'person',
  hostProviderId: undefined,
  placedBy: id(8),
  approvedBy: undefined,
  changedAt: instant('2026-12-10T09:00:00Z'),
};

describe('the lines of a claim', () => {
  it('are priced one by one, to the penny', () => {
    const lines = priceLines([line('2026-12-01', 1.5), line('2026-12-08', 0.25)], terms, today);
    expect(lines.map(({ amountPence }) => amountPence)).toEqual([2775, 463]);
    expect(totalOf(lines)).toBe(3238);
  });

  it.each([
    ['2026-12-11', 'claim-future-day'],
    ['2026-11-30', 'claim-outside-agreement'],
    ['2026-12-09', 'claim-outside-agreement'],
    ['2026-12-03', 'claim-paused-day'],
    ['2026-12-04', 'claim-paused-day'],
  ] as const)('refuses %s: %s', (on, code) => {
    expect(() => priceLines([line('2026-12-02', 1), line(on, 1)], terms, today)).toThrow(
      new DomainError(code, { line: 1, deliveredOn: on }),
    );
  });

  it('never adds up to more than what is held for the award', () => {
    expect(() => priceLines([line('2026-12-02', 5.41)], terms, today)).toThrow(
      new DomainError('claim-exceeds-reservation', { requestedPence: 10_009, availablePence: 10_000 }),
    );
  });
});

describe('the life of a claim', () => {
  it('leads only to states of the table', () => {
    const targets = Object.values(CLAIM_TRANSITIONS).flatMap((actions) => Object.values(actions));
    expect(targets.filter((target) => !CLAIM_STATES.includes(target))).toEqual([]);
  });

  it('can be approved after a query, and never twice', () => {
    const at = instant('2026-12-10T10:00:00Z');
    const queried = changeClaim(claim, 'query', 1, at).claim;
    const approved = changeClaim(queried, 'approve', 2, at).claim;
    expect(approved).toMatchObject({ state: 'approved', version: 3 });
    expect(() => changeClaim(approved, 'approve', 3, at)).toThrow(
      new DomainError('illegal-transition', { state: 'approved', action: 'approve' }),
    );
    expect(() => changeClaim(approved, 'pay', 2, at)).toThrow(new DomainError('stale-version', { version: 3 }));
  });
});
