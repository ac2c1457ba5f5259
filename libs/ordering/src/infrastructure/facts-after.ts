import { add, subtract } from '@commonweal/kernel';
import type { AwardPlan } from '../application/place-award/award-plan';
import { NOTHING_LINKED, type PlacingFacts } from '../application/place-award/placing-facts';

/** The facts of a request as they will be when an award planned before it in the same call has been written. */
export function factsAfter(
  facts: PlacingFacts,
  { facts: earlier, kind, linkedBuyer, reservedPence, wholeLifePence }: AwardPlan,
): PlacingFacts {
  const { budget, linkages, person, offer } = facts;
  const { totalPence, version } = linkages[linkedBuyer] ?? NOTHING_LINKED;
  const linked = person.id === earlier.person.id && offer.category === earlier.offer.category;
  return {
    ...facts,
    ...(budget.id === earlier.budget.id && {
      budget: {
        ...budget,
        availablePence: subtract(budget.availablePence, reservedPence),
        holding:
          budget.holding && kind === 'isf_placement' ? { ...budget.holding, fundAward: 'waiting' } : budget.holding,
      },
    }),
    ...(linked && {
      linkages: { ...linkages, [linkedBuyer]: { totalPence: add(totalPence, wholeLifePence), version: version + 1 } },
    }),
  };
}
