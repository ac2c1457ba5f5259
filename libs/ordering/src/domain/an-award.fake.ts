import { instant, pence, plainDate, quantity, toId } from '@commonweal/kernel';
import type { Award } from './award';

const id = <Kind extends string>(n: number) => toId<Kind>(`00000000-0000-7000-8000-00000000000${String(n)}`);

/** A council's award of 84 units of £50 for December to February, agreed and not yet begun. */
export function anAward(different: Partial<Award> = {}): Award {
  return {
    authorityId: id(1),
    id: id(2),
    reference: 'AWD-2026-000001',
    kind: 'council_award',
    buyer: 'council',
    linkedBuyer: 'council',
    state: 'accepted',
    version: 1,
    personId: id(3),
    budgetId: id(4),
    offerId: id(5),
    providerId: id(6),
    hostProviderId: undefined,
    category: 'day-opportunities',
    pricePence: pence(5_000),
    quantity: quantity(84),
    startsOn: plainDate('2026-12-01'),
    endsOn: plainDate('2027-02-28'),
    endingOn: undefined,
    confirmedUntil: plainDate('2027-03-31'),
    pauses: [],
    change: undefined,
    valuePence: pence(420_000),
    wholeLifePence: pence(420_000),
    reservedPence: pence(420_000),
    waitingPence: pence(0),
    heldForChangePence: pence(0),
    billedUntil: undefined,
    requiresApproval: false,
    budgetType: 'council_managed',
    nation: 'england',
    placedBy: id(7),
    approvedBy: undefined,
    changedAt: instant('2026-11-21T09:00:00Z'),
    ...different,
  };
}
