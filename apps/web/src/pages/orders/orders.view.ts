import type { Actor, PlainDate } from '@commonweal/kernel';
import type { AwardsPage, AwardState, AwardView } from '@commonweal/ordering';
import { pagerLinks, type PagerLinks } from '../../addresses/cursor-trail';
import { withQuery } from '../../addresses/with-query';
import { paths, pathTo } from '../../paths';
import { type AmountOfSupport, amountOfSupport } from '../../wording/amount-of-support';
import { titleIn } from '../../wording/in-language';

/** The lists of a provider's orders, what waits for its answer first. */
export const ORDER_LISTS = {
  waiting: ['offered'],
  running: ['accepted', 'active', 'paused'],
  past: ['completed', 'ended', 'declined', 'expired', 'cancelled'],
} as const satisfies Readonly<Record<string, readonly AwardState[]>>;

export type OrderList = keyof typeof ORDER_LISTS;

export function shownList(asked: string | undefined): OrderList {
  return asked === 'running' || asked === 'past' ? asked : 'waiting';
}

interface ListedOrders {
  readonly actor: Actor;
  readonly list: OrderList;
  readonly orders: AwardsPage;
  readonly trail: string | undefined;
}

export interface OrdersView {
  readonly list: OrderList;
  readonly lists: readonly { readonly name: OrderList; readonly href: string }[];
  readonly orders: readonly OrderLine[];
  readonly pager: PagerLinks;
}

interface OrderLine {
  readonly href: string;
  readonly title: string;
  readonly reference: string;
  readonly personName: string | null;
  readonly area: string;
  readonly state: AwardState;
  readonly amount: AmountOfSupport;
  readonly valuePence: number;
  readonly answerBy: PlainDate | null;
}

export function ordersView({ actor, list, orders, trail }: ListedOrders): OrdersView {
  return {
    list,
    lists: (['waiting', 'running', 'past'] as const).map((name) => ({ name, href: listAddress(name) })),
    orders: orders.items.map((award) => orderLine(actor, award)),
    pager: pagerLinks({ path: paths.orders, query: { show: list }, trail, nextCursor: orders.nextCursor }),
  };
}

export function listAddress(list: OrderList): string {
  return withQuery(paths.orders, { show: list === 'waiting' ? undefined : list });
}

function orderLine({ language }: Actor, award: AwardView): OrderLine {
  const { id, reference, personName, area, state, valuePence, answerBy } = award;
  return {
    ...{ reference, personName, area, state, valuePence, answerBy },
    href: pathTo(paths.order, { awardId: id }),
    title: titleIn(language, award),
    amount: amountOfSupport(award),
  };
}
