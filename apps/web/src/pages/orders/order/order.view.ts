import type { CategoryView, OutcomeView } from '@commonweal/catalogue';
import type { ClaimView } from '@commonweal/delivery';
import type { Actor } from '@commonweal/kernel';
import type { AwardView } from '@commonweal/ordering';
import type { DisclosedPersonView } from '@commonweal/people';
import { paths, pathTo } from '../../../paths';
import { type AmountOfSupport, amountOfSupport } from '../../../wording/amount-of-support';
import { namesIn, titleIn } from '../../../wording/in-language';
import { type InvoiceLine, invoiceLine } from '../../invoices/invoice-line';
import type { Home } from '../../life/life-links';
import { type LifeView, lifeView } from '../../life/life.view';
import { listAddress } from '../orders.view';

/** All that is read for one order. */
export interface OrderOnFile {
  readonly actor: Actor;
  readonly award: AwardView;
  /** Absent until the order is accepted. */
  readonly person: DisclosedPersonView | undefined;
  readonly outcomes: readonly OutcomeView[];
  readonly categories: readonly CategoryView[];
  readonly invoices: readonly ClaimView[];
}

export interface OrderView {
  readonly order: OrderTermsView;
  readonly person: DisclosedPersonView | undefined;
  readonly invoices: readonly InvoiceLine[];
  readonly backHref: string;
  readonly acceptHref: string | undefined;
  readonly declineHref: string | undefined;
  readonly deliverHref: string | undefined;
  readonly life: LifeView;
  readonly home: Home;
}

export type OrderTermsView = Pick<
  AwardView,
  | 'reference'
  | 'state'
  | 'version'
  | 'area'
  | 'authorityName'
  | 'moneyHeldIn'
  | 'kind'
  | 'unit'
  | 'pricePence'
  | 'startsOn'
  | 'endsOn'
  | 'valuePence'
  | 'reservedPence'
  | 'answerBy'
> & {
  readonly title: string;
  readonly category: string;
  readonly amount: AmountOfSupport;
  readonly wishes: readonly string[];
  /** The money is held for this order from the moment it is placed. */
  readonly isHeld: boolean;
};

export function orderView(found: OrderOnFile): OrderView {
  const { actor, award, person, invoices } = found;
  const { id: awardId, allowedActions, state } = award;
  const link = (action: (typeof allowedActions)[number], path: Parameters<typeof orderAddress>[0]) =>
    allowedActions.includes(action) ? orderAddress(path, awardId) : undefined;
  return {
    order: orderTerms(found),
    person,
    invoices: invoices.map((claim) => invoiceLine(actor, claim)),
    backHref: listAddress(
      state === 'offered' ? 'waiting' : ['accepted', 'active', 'paused'].includes(state) ? 'running' : 'past',
    ),
    acceptHref: link('acceptance', 'acceptOrder'),
    declineHref: link('decline', 'declineOrder'),
    deliverHref: link('claims', 'newDelivery'),
    ...{ life: lifeView(actor, award), home: 'orders' },
  };
}

function orderAddress(path: 'acceptOrder' | 'declineOrder' | 'newDelivery', awardId: string): string {
  return pathTo(paths[path], { awardId });
}

/** The terms in the reader's language; also for the pages that ask whether they are meant. */
export function orderTerms({
  actor,
  award,
  outcomes,
  categories,
}: Omit<OrderOnFile, 'person' | 'invoices'>): OrderTermsView {
  const { reference, kind, state, version, area, authorityName, moneyHeldIn, unit, pricePence } = award;
  const { startsOn, endsOn, valuePence, reservedPence, answerBy } = award;
  return {
    ...{ reference, kind, state, version, area, authorityName, moneyHeldIn, unit, pricePence },
    ...{ startsOn, endsOn, valuePence, reservedPence, answerBy },
    title: titleIn(actor.language, award),
    category: namesIn(actor.language, categories, [award.category]).join(),
    amount: amountOfSupport(award),
    wishes: namesIn(actor.language, outcomes, award.outcomeCodes),
    isHeld: reservedPence > 0,
  };
}
