import { DeliveryModule } from '@commonweal/delivery';
import { OrderingModule } from '@commonweal/ordering';
import { NotificationsModule } from '@commonweal/notifications';
import { PaymentsModule } from '@commonweal/payments';
import type { Type } from '@nestjs/common';
import { MarkClaimPaidProcessor } from './delivery/mark-claim-paid.processor';
import { MatchClaimProcessor } from './delivery/match-claim.processor';
import { DeliverMessageProcessor } from './notifications/deliver-message.processor';
import { CreatePayableProcessor } from './payments/create-payable.processor';
import { ExecutePaymentRunProcessor } from './payments/execute-payment-run.processor';

/** The contexts whose use cases the jobs run. */
export const CONTEXTS: readonly Type[] = [DeliveryModule, NotificationsModule, OrderingModule, PaymentsModule];

/** One for each job there is: the worker does not start otherwise. */
export const PROCESSORS: readonly Type[] = [
  CreatePayableProcessor,
  DeliverMessageProcessor,
  ExecutePaymentRunProcessor,
  MarkClaimPaidProcessor,
  MatchClaimProcessor,
];
