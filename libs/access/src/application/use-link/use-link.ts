import { Injectable } from '@nestjs/common';
import { Clock, systemActor, UnitOfWork } from '@commonweal/kernel';
import { LinkRegister, type UsedLink } from '../ports/link-register';

/** Signs in with a link, once. */
@Injectable()
export class UseLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: LinkRegister,
  ) {}

  /** undefined when the link is unknown, used or too old: which of these is nobody's business. */
  execute(secret: string, requestId: string): Promise<UsedLink | undefined> {
    const actor = systemActor('use-link', [], requestId);
    return this.unitOfWork.run(actor, (tx) => this.links.use(tx, secret, this.clock.now()));
  }
}
