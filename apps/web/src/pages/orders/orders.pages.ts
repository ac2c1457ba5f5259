import type { Type } from '@nestjs/common';
import { AcceptOrderPage } from './accept/accept.page';
import { DeclineOrderPage } from './decline/decline.page';
import { NewDeliveryPage } from './deliveries/deliveries.page';
import { OrderPage } from './order/order.page';
import { OrdersPage } from './orders.page';

/** What a provider does with the orders it is offered. */
export const ORDER_PAGES: readonly Type[] = [OrdersPage, OrderPage, AcceptOrderPage, DeclineOrderPage, NewDeliveryPage];
