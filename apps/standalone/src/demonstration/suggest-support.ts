import { MakeSuggestion, ReadSuggestions } from '@commonweal/ordering';
import { COUNCILS } from './councils';
import type { Demonstration } from './demonstration';
import { PEOPLE } from './people/people';

/** What officers suggest to people who buy for themselves, each suggestion once. */
export async function suggestSupport(demonstration: Demonstration): Promise<void> {
  for (const { name, council, suggested } of PEOPLE) {
    if (suggested === undefined) continue;
    const officer = await demonstration.user(COUNCILS[council].socialWorker);
    const budgetId = demonstration.budgets.of(name);
    const made = await demonstration.get(ReadSuggestions).list(officer, { limit: 100 });
    if (made.items.some((one) => one.budgetId === budgetId)) continue;
    const offerIds = [demonstration.offers.of(suggested.offer)];
    await demonstration.get(MakeSuggestion).execute(officer, { budgetId, offerIds, note: suggested.note });
  }
}
