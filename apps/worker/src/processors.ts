import { DeliveryModule } from '@commonweal/delivery';
import { OrderingModule } from '@commonweal/ordering';
import { PaymentsModule } from '@commonweal/payments';
import type { Type } from '@nestjs/common';
import { MarkClaimPaidProcessor } from './delivery/mark-claim-paid.processor';
import { MatchClaimProcessor } from './delivery/match-claim.processor';
import { ReturnClaimPaymentProcessor } from './delivery/return-claim-payment.processor';
import { DeliverMessageProcessor } from './notifications/deliver-message.processor';
import { SendMessageProcessor } from './notifications/send-message.processor';
import { SendSignInLinkProcessor } from './notifications/send-sign-in-link.processor';
import { CreatePayableProcessor } from './payments/create-payable.processor';
import { ExecutePaymentRunProcessor } from './payments/execute-payment-run.processor';
import { HandleGatewayEventProcessor } from './payments/handle-gateway-event.processor';
import { MakeTransferProcessor } from './payments/make-transfer.processor';

/** The contexts whose use cases the jobs run; notifications beside them, with its channels. */
export const CONTEXTS: readonly Type[] = [DeliveryModule, OrderingModule, PaymentsModule];

/** One for each job there is: the worker does not start otherwise. */
export const PROCESSORS: readonly Type[] = [
  CreatePayableProcessor,
  DeliverMessageProcessor,
  ExecutePaymentRunProcessor,
  HandleGatewayEventProcessor,
  MakeTransferProcessor,
  MarkClaimPaidProcessor,
  MatchClaimProcessor,
  SendMessageProcessor,
  SendSignInLinkProcessor,
  ReturnClaimPaymentProcessor,
];
