import { toId } from '@commonweal/kernel';
import { ExecutePaymentRun, PaymentRunRequested } from '@commonweal/payments';
import { type DeliveredJob, HandleJob, type JobProcessor } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';

type Payload = Parameters<typeof PaymentRunRequested.message>[0];

@Injectable()
@HandleJob(PaymentRunRequested)
export class ExecutePaymentRunProcessor implements JobProcessor<Payload> {
  constructor(private readonly executePaymentRun: ExecutePaymentRun) {}

  process({ id, payload }: DeliveredJob<Payload>): Promise<void> {
    const run = { authorityId: toId<'Authority'>(payload.authorityId), runId: toId<'PaymentRun'>(payload.runId) };
    return this.executePaymentRun.execute(id, run);
  }
}
