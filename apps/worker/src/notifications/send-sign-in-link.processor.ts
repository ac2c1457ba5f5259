import { LinkAsked } from '@commonweal/access';
import { toId } from '@commonweal/kernel';
import { SendSignInLink } from '@commonweal/notifications';
import { type DeliveredJob, HandleJob, type JobProcessor } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';

type Payload = Parameters<typeof LinkAsked.message>[0];

@Injectable()
@HandleJob(LinkAsked)
export class SendSignInLinkProcessor implements JobProcessor<Payload> {
  constructor(private readonly sendSignInLink: SendSignInLink) {}

  process({ id, payload }: DeliveredJob<Payload>): Promise<void> {
    return this.sendSignInLink.execute(id, toId<'SignInLink'>(payload.linkId));
  }
}
