import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type BudgetId,
  Clock,
  DomainError,
  type OfferId,
  type OutcomeId,
  type Pence,
  type PlainDate,
  ZERO,
} from '@commonweal/kernel';
import { type OfferCandidate, OfferSearch, type OfferSort } from '@commonweal/catalogue';
import {
  barred,
  type Buyer,
  type BuyerFacts,
  buyerOf,
  type ClosedOffer,
  linkedBuyerOf,
  type RankedOffer,
  type Ranking,
  rankOffers,
  reachOfList,
  type Reason,
} from '@commonweal/policy';
import type { Wanted } from '../../domain/offer-source';
import { buyerFacts } from '../policy-questions/buyer-facts';
import { offerFacts } from '../policy-questions/offer-facts';
import { type SearchFacts, SearchFactsReader } from '../ports/search-facts';
import { Shortlists } from '../ports/shortlists';
import { categoryToSearch } from './fund-to-award';
import { RulesForSearch } from './rules-for-search';
import { rankExpression } from './rank-expression';

/** How many offers are put in order; those on screen are the first of them. */
const CANDIDATES = 100;

export interface BuyerSearch {
  readonly budgetId: BudgetId;
  /** Another place than the person's home, OSGB36 metres. */
  readonly place?: { readonly easting: number; readonly northing: number } | undefined;
  readonly category?: string | undefined;
  readonly outcomeIds?: readonly OutcomeId[] | undefined;
  readonly words?: string | undefined;
  /** Only offers in this language. */
  readonly language?: string | undefined;
  readonly sort?: OfferSort | undefined;
  /** What the award would be worth over its whole life, VAT included: the policy's lines depend on it. */
  readonly wholeLifePence: Pence;
  readonly limit: number;
  /** How many are passed over before those on screen: those of earlier pages. */
  readonly offset?: number | undefined;
  /** Whether the shortlist is of all pages, the same on each; else of what is on screen and the best before it. */
  readonly shortlistsAll?: boolean | undefined;
}

export interface FoundOffer extends RankedOffer {
  readonly candidate: OfferCandidate;
}

export interface NotOffered extends ClosedOffer {
  readonly candidate: OfferCandidate;
}

export interface BuyerMenu {
  readonly buyer: Buyer;
  /** Those on screen. */
  readonly items: readonly FoundOffer[];
  /** How many there are on all pages. */
  readonly total: number;
  /** What this buyer cannot lawfully buy, with why. */
  readonly closed: readonly NotOffered[];
  readonly policyVersion: number | null;
  /** Why nothing at all can be bought with this money; then every offer is among the closed. */
  readonly barred: readonly Reason[];
  /** Which policy, version and band the order follows, or why none. */
  readonly policyReasons: readonly Reason[];
  /** Signed: what was put before the buyer, for the award that is placed from it. */
  readonly shortlistId: string;
}

/** The menu as this buyer may buy from it: ranked by policy, each place explained. */
@Injectable()
export class SearchForBuyer {
  constructor(
    private readonly facts: SearchFactsReader,
    private readonly offers: OfferSearch,
    private readonly rules: RulesForSearch,
    private readonly shortlists: Shortlists,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, forbidden */
  async execute(actor: Actor, search: BuyerSearch): Promise<BuyerMenu> {
    const today = this.clock.today();
    const facts = await this.facts.forBudget(actor, search.budgetId, search.category);
    const category = categoryToSearch(facts, search.category);
    const buyer = buyerFacts({ ...facts, category });
    if (buyer === undefined) throw new DomainError('forbidden');
    const rules = await this.rules.of(facts);
    const wanted = wantedOf(search, facts, today);
    const value = { wholeLifePence: search.wholeLifePence, linkedTotalPence: linkedTo(buyer, facts), on: today };
    const candidates = await this.offers.candidates({
      ...filtersOf({ ...search, category }, wanted),
      place: search.place ?? facts,
      rank: rankExpression({ ...facts, buyer, wanted, value, policy: rules.policy }),
      ...(search.sort === undefined ? {} : { sort: search.sort }),
      limit: CANDIDATES,
      authorityId: facts.authorityId,
    });
    const offers = candidates.map((candidate) =>
      offerFacts(
        { ...candidate, homeCare: facts.homeCare?.[candidate.provider.id] },
        wanted,
        buyer.isIsfPlacement && candidate.provider.id === facts.hostProviderId,
      ),
    );
    return this.menu(search, candidates, {
      buyer: buyerOf(buyer),
      barred: barred({ buyer, policy: rules.policy }),
      policyReasons: reachOfList(buyer, rules.policy, value).reasons,
      ranking: rankOffers({ buyer, offers, ...rules, value }),
    });
  }

  private menu(
    search: BuyerSearch,
    candidates: readonly OfferCandidate[],
    found: Pick<BuyerMenu, 'buyer' | 'barred' | 'policyReasons'> & { readonly ranking: Ranking },
  ): BuyerMenu {
    const { ranking } = found;
    const byId = new Map(candidates.map((candidate) => [candidate.offer.id as string, candidate]));
    const ranked = ranking.offers.flatMap((line) => withCandidate(line, byId));
    const all = search.sort === undefined || search.sort === 'rank' ? ranked : asSorted(candidates, ranked);
    const { offset = 0, limit } = search;
    const items = all.slice(offset, offset + limit);
    const seen = search.shortlistsAll === true ? all : [...bestOf(all.slice(0, offset)), ...items];
    const shown = seen.map(({ candidate, group, fit, quality }) => ({
      offerId: candidate.offer.id,
      group,
      fit,
      quality,
    }));
    return {
      buyer: found.buyer,
      items,
      total: all.length,
      closed: ranking.closed.flatMap((line) => withCandidate(line, byId)),
      policyVersion: ranking.policyVersion,
      barred: found.barred,
      policyReasons: found.policyReasons,
      shortlistId: this.shortlists.sign({
        budgetId: search.budgetId,
        policyVersion: ranking.policyVersion,
        offers: shown,
      }),
    };
  }
}

function linkedTo(buyer: BuyerFacts, { linkedTotals }: SearchFacts): Pence {
  return linkedTotals[linkedBuyerOf(buyer)] ?? ZERO;
}

function wantedOf(
  { outcomeIds }: BuyerSearch,
  { authorityId, outcomes, language }: SearchFacts,
  on: PlainDate,
): Wanted {
  const codes = (outcomeIds ?? []).map((id) => {
    const outcome = outcomes.find((known) => known.id === id);
    if (outcome === undefined) throw new DomainError('invalid-input', { field: 'outcomeId' });
    return outcome.code;
  });
  return { authorityId, outcomeCodes: codes, language, on };
}

function filtersOf({ category, words, language }: BuyerSearch, { outcomeCodes }: Wanted) {
  return {
    ...(category === undefined ? {} : { category }),
    ...(words === undefined ? {} : { words }),
    ...(language === undefined ? {} : { language }),
    ...(outcomeCodes.length === 0 ? {} : { outcomeCodes }),
  };
}

function withCandidate<Line extends { readonly offerId: string }>(
  line: Line,
  byId: ReadonlyMap<string, OfferCandidate>,
) {
  const candidate = byId.get(line.offerId);
  return candidate === undefined ? [] : [{ ...line, candidate }];
}

/** Whoever turns the page has still seen the best of the pages before: their choice is judged beside it. */
function bestOf(passed: readonly FoundOffer[]): readonly FoundOffer[] {
  return [...passed].sort((a, b) => a.group - b.group || a.fit - b.fit || a.quality - b.quality).slice(0, 1);
}

/** By nearness or price as the buyer asked; the policy's rank of each still stands beside it. */
function asSorted(candidates: readonly OfferCandidate[], ranked: readonly FoundOffer[]): FoundOffer[] {
  const place = new Map<OfferId, number>(candidates.map(({ offer }, i) => [offer.id, i]));
  return [...ranked].sort((a, b) => (place.get(a.candidate.offer.id) ?? 0) - (place.get(b.candidate.offer.id) ?? 0));
}
