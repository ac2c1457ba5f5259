import { FUND_HOSTING } from '@commonweal/policy';
import { buyerFacts } from '../policy-questions/buyer-facts';
import type { SearchFacts } from '../ports/search-facts';

/** The kind that is looked for. All that an officer can buy with a fund that waits for its award is the fund itself. */
export function categoryToSearch(facts: SearchFacts, asked: string | undefined): string | undefined {
  if (asked !== undefined || facts.fundAward !== 'none') return asked;
  return buyerFacts({ ...facts, category: FUND_HOSTING })?.isIsfPlacement === true ? FUND_HOSTING : undefined;
}
