import { toId } from '@commonweal/kernel';
import { MakeTransfer, TransferRequested } from '@commonweal/payments';
import { type DeliveredJob, HandleJob, type JobProcessor } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';

type Payload = Parameters<typeof TransferRequested.message>[0];

@Injectable()
@HandleJob(TransferRequested)
export class MakeTransferProcessor implements JobProcessor<Payload> {
  constructor(private readonly makeTransfer: MakeTransfer) {}

  process({ id, payload }: DeliveredJob<Payload>): Promise<void> {
    const { authorityId, paymentId } = payload;
    const ids = { authorityId: toId<'Authority'>(authorityId), paymentId: toId<'Payment'>(paymentId) };
    return this.makeTransfer.execute(id, ids);
  }
}
