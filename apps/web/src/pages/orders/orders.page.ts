import type { Actor } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { currentCursor, Trail } from '../../addresses/cursor-trail';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { ORDER_LISTS, ordersView, shownList } from './orders.view';

const PER_PAGE = 20;

@Controller()
@RequirePermission('award.answer')
export class OrdersPage {
  constructor(private readonly awards: ReadAwards) {}

  @Get(paths.orders)
  async show(
    @CurrentActor() actor: Actor,
    @Query('show') show: string | undefined,
    @Trail() trail: string | undefined,
  ): Promise<PageResult> {
    const list = shownList(show);
    const changes = list === 'waiting' ? (['offered'] as const) : undefined;
    const query = { states: ORDER_LISTS[list], changes, cursor: currentCursor(trail), limit: PER_PAGE };
    const orders = await this.awards.list(actor, query);
    return page('orders/orders.njk', ordersView({ actor, list, orders, trail }));
  }
}
