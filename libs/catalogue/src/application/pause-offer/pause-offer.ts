import { Injectable } from '@nestjs/common';
import { type Actor, type OfferId, UnitOfWork } from '@commonweal/kernel';
import { offerAfter } from '../../domain/offer-transitions';
import { Menu } from '../menu';
import { offerToChange } from '../offer-to-change';

export interface PauseCommand {
  readonly offerId: OfferId;
  /** pause takes the offer off the menu, resume puts it back. */
  readonly action: 'pause' | 'resume';
  /** The version that was seen. */
  readonly version: number;
}

/** Takes an offer off the menu for a time and puts it back; what is arranged goes on. */
@Injectable()
export class PauseOffer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly menu: Menu,
  ) {}

  /** @throws DomainError not-found; stale-version; illegal-transition */
  async execute(actor: Actor, command: PauseCommand): Promise<{ readonly version: number }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const offer = await offerToChange(this.menu, tx, actor, command);
      await this.menu.setState(tx, command.offerId, offerAfter(offer.state, command.action));
      return { version: offer.version + 1 };
    });
  }
}
