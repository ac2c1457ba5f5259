import type { Type } from '@nestjs/common';
import { ToPayOnePage } from './payment/to-pay-one.page';
import { ToPayPage } from './to-pay.page';

/** For those who hold the money and pay the bills themselves. */
export const TO_PAY_PAGES: readonly Type[] = [ToPayPage, ToPayOnePage];
