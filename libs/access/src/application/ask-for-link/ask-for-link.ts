import { Injectable } from '@nestjs/common';
import { Clock, Ids, Outbox, systemActor, UnitOfWork } from '@commonweal/kernel';
import { LinkRegister } from '../ports/link-register';
import { LinkAsked } from './link-asked';

/**
 * Somebody asks for a link to sign in by e-mail. The answer and the work are the same whether anybody has the address: who
 * asks learns nothing from either.
 */
@Injectable()
export class AskForLink {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly links: LinkRegister,
  ) {}

  /** Nothing is sent to an address that had its share: at most five links in a quarter of an hour. */
  async execute(email: string, nextPath: string, requestId: string): Promise<void> {
    const link = { id: this.ids.next<'SignInLink'>(), email, nextPath, at: this.clock.now() };
    await this.unitOfWork.run(systemActor('ask-for-link', [], requestId), async (tx) => {
      if (!(await this.links.ask(tx, link))) return;
      await this.outbox.add(tx, [LinkAsked.message({ linkId: link.id })]);
    });
  }
}
