import type { Actor, BudgetId, Language, Pence, ProviderId } from '@commonweal/kernel';
import type { HomeCare } from '../../domain/offer-source';
import type { LinkedBuyer } from '../../domain/award';
import type { BuyerSource } from '../policy-questions/buyer-facts';

/** Who buys, for whom and where, for a search. */
export interface SearchFacts extends BuyerSource {
  readonly budgetId: BudgetId;
  /** Of a fund: whom the person chose to hold it. */
  readonly hostProviderId: ProviderId | null;
  /** Of the person, OSGB36 metres. */
  readonly easting: number;
  readonly northing: number;
  readonly language: Language;
  readonly outcomes: readonly { readonly id: string; readonly code: string }[];
  /** Whole life of the person's other live awards for the category, by who buys; none when no category was asked for. */
  readonly linkedTotals: Readonly<Partial<Record<LinkedBuyer, Pence>>>;
  /** Providers whose form the council has lifted today. */
  readonly liftedProviderIds: readonly ProviderId[];
  /** Of small providers that have declared it, by provider; null outside Wales. */
  readonly homeCare: Readonly<Record<string, HomeCare>> | null;
  /** Providers with evidence of section 16 that somebody has looked at and that is in date today. */
  readonly section16ProviderIds: readonly ProviderId[];
}

export abstract class SearchFactsReader {
  /** Written to the person's access log. @throws DomainError not-found */
  abstract forBudget(actor: Actor, budgetId: BudgetId, category: string | undefined): Promise<SearchFacts>;
}
