import { add, type Pence } from '@commonweal/kernel';
import type { CouncilPolicy } from './council-policy';
import type { AwardFacts, BuyerFacts, OfferFacts } from './facts';
import type { LawTable } from './law';

/** Everything an evaluation may read. */
export interface AwardQuestion {
  readonly buyer: BuyerFacts;
  readonly offer: OfferFacts;
  readonly award: AwardFacts;
  /** Absent until the council has chosen one. */
  readonly policy: CouncilPolicy | undefined;
  readonly law: LawTable;
}

/** What the lawful route of an offer is read from, for a list as for one award. */
export type RouteQuestion = Pick<AwardQuestion, 'buyer' | 'offer' | 'policy' | 'law'>;

/** Lines and limits are judged on this: the whole life of the award with what is linked to it, so that splitting gains nothing. */
export function judgedPence(award: AwardFacts): Pence {
  return add(award.wholeLifePence, award.linkedTotalPence);
}
