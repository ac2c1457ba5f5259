import type { BudgetView } from '@commonweal/budgets';
import type { CategoryView, OutcomeView } from '@commonweal/catalogue';
import type { Language, OfferId } from '@commonweal/kernel';
import type { BuyerMenu, FoundOffer, NotOffered } from '@commonweal/ordering';
import { SPOKEN_LANGUAGES } from '@commonweal/providers';
import { type QueryValues, withQuery } from '../../../../../addresses/with-query';
import type { FormState } from '../../../../../forms';
import { type OfferCardView, offerCard } from '../../../../../offers/offer-facts.view';
import { ownReasons, type ReasonLine, reasonLines } from '../../../../../offers/reason-lines';
import { atDesk, type Desk, type DeskAddress } from './desk';
import type { MoneyAtDesk } from './desk-reader';
import { ON_A_PAGE } from './menu-search';
import { FUND_HOSTING } from './who-buys';

export interface MenuAround extends MoneyAtDesk {
  readonly categories: readonly CategoryView[];
  readonly outcomes: readonly OutcomeView[];
}

interface Choice {
  readonly value: string;
  readonly text: string;
}

export interface MenuView {
  readonly form: FormState;
  readonly desk: Desk;
  readonly name: string;
  readonly budget: BudgetView;
  readonly postcode: string;
  readonly homeHref: string;
  /** What is said of who buys, where it is not the reader; under menu: in the strings. */
  readonly buyerNote: string | undefined;
  /** Where an officer finds who would hold the fund. */
  readonly fundHref: string | undefined;
  readonly menuHref: string;
  readonly filters: {
    readonly categories: readonly Choice[];
    readonly outcomes: readonly Choice[];
    readonly languages: readonly string[];
    /** How many are set, so that the phone can say so on the closed filters. */
    readonly set: number;
  };
  readonly found: MenuFound | undefined;
}

/** What a search found, in order and with its reasons. */
export interface MenuFound {
  /** Why nothing can be bought with this money: said in place of a list. */
  readonly barred: readonly string[];
  readonly buyer: BuyerMenu['buyer'];
  readonly policy: readonly string[];
  readonly offers: readonly (OfferCardView & {
    readonly id: OfferId;
    readonly rank: number;
    readonly href: string;
    readonly why: readonly ReasonLine[];
  })[];
  readonly closed: readonly (OfferCardView & { readonly why: readonly ReasonLine[] })[];
  /** Of all pages. */
  readonly total: number;
  /** Which of them are on screen. */
  readonly first: number;
  readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
}

const FILTERS = ['category', 'outcome', 'language', 'words', 'postcode', 'sort', 'cost'] as const;

/** To a reader who is not the buyer. */
const BUYER_NOTES: Readonly<Record<Desk, Partial<Record<BuyerMenu['buyer'], string>>>> = {
  officer: { person: 'buyerIsThePerson', host: 'buyerIsTheHost' },
  holder: { council: 'councilArranges', health_body: 'councilArranges', host: 'hostArranges' },
  host: { council: 'fundIsAwarded' },
};

export function menuView(around: MenuAround, form: FormState, menu?: BuyerMenu): MenuView {
  const { person, budget, actor, categories, at } = around;
  const cy = actor.language === 'cy';
  const query = Object.fromEntries(FILTERS.map((name) => [name, form.values[name]]));
  return {
    form,
    desk: at.desk,
    name: person.name,
    budget,
    postcode: typeof query.postcode === 'string' && query.postcode !== '' ? query.postcode : person.postcode,
    homeHref: atDesk('home', at),
    buyerNote: menu && BUYER_NOTES[at.desk][menu.buyer],
    fundHref: awardsFund(around, menu) ? withQuery(atDesk('menu', at), { category: FUND_HOSTING }) : undefined,
    menuHref: atDesk('menu', at),
    filters: {
      categories: categories
        .filter(({ open }) => open)
        .map(({ code, name, nameCy }) => ({ value: code, text: cy ? nameCy : name })),
      outcomes: outcomeChoices(around, cy),
      languages: SPOKEN_LANGUAGES,
      set: FILTERS.filter((name) => name !== 'sort' && [query[name] ?? ''].flat().join('') !== '').length,
    },
    found: menu && foundView(menu, foundAt(at, query, form, actor.language)),
  };
}

function awardsFund({ actor, at, budget }: MenuAround, menu: BuyerMenu | undefined): boolean {
  const mayAward = at.desk === 'officer' && actor.permissions.has('award.place');
  return mayAward && menu?.buyer === 'host' && budget.isfBasis === 'council_contract';
}

/** The person's own words; of an outcome without any, what the list calls it. */
export function outcomeChoices({ person, outcomes }: Pick<MenuAround, 'person' | 'outcomes'>, cy: boolean): Choice[] {
  return person.outcomes.flatMap(({ id, code, text }) => {
    const known = outcomes.find((outcome) => outcome.code === code);
    const words = text === '' ? known && (cy ? known.nameCy : known.name) : text;
    return words === undefined ? [] : [{ value: id, text: words }];
  });
}

interface FoundAt {
  readonly offerHref: (offerId: OfferId, shortlistId: string) => string;
  readonly pageHref: (page: number | undefined) => string;
  readonly page: number;
  readonly language: Language;
}

function foundAt(at: DeskAddress, query: QueryValues, { values }: FormState, language: Language): FoundAt {
  return {
    offerHref: (offerId, list) => withQuery(atDesk('offer', at, { offerId }), { list }),
    pageHref: (page) => withQuery(atDesk('menu', at), { ...query, page }),
    page: Number(values.page ?? 1),
    language,
  };
}

export function foundView(menu: BuyerMenu, { offerHref, pageHref, page, language }: FoundAt): MenuFound {
  const offered = ({ candidate, rank, reasons }: FoundOffer) => ({
    ...offerCard(candidate, language),
    ...{ id: candidate.offer.id, rank, href: offerHref(candidate.offer.id, menu.shortlistId) },
    why: reasonLines(ownReasons(reasons), language),
  });
  const notOffered = ({ candidate, reasons }: NotOffered) => ({
    ...offerCard(candidate, language),
    why: reasonLines(
      reasons.filter(({ effect }) => effect === 'refuses'),
      language,
    ),
  });
  return {
    barred: reasonLines(menu.barred, language).map(({ text }) => text),
    buyer: menu.buyer,
    policy: reasonLines(menu.policyReasons, language).map(({ text }) => text),
    offers: menu.items.map(offered),
    closed: menu.closed.map(notOffered),
    total: menu.total,
    first: (page - 1) * ON_A_PAGE + 1,
    pages: pagesOf(menu.total).map((number) => ({
      number,
      href: pageHref(number === 1 ? undefined : number),
      current: number === page,
    })),
  };
}

function pagesOf(total: number): readonly number[] {
  return Array.from({ length: Math.ceil(total / ON_A_PAGE) }, (_, i) => i + 1);
}
