import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, UnitOfWork } from '@commonweal/kernel';
import { type IssuedLink, LinkRegister, type SignInLinkId } from '../ports/link-register';

/** Makes the secret of a link, for the job that sends it. */
@Injectable()
export class IssueLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly links: LinkRegister,
  ) {}

  /** undefined when there is nobody to send it to. @throws DomainError forbidden for anyone but a job. */
  execute(actor: Actor, id: SignInLinkId): Promise<IssuedLink | undefined> {
    if (actor.system === undefined) throw new DomainError('forbidden');
    return this.unitOfWork.run(actor, (tx) => this.links.issue(tx, id, this.clock.now()));
  }
}
