import type { Actor } from '@commonweal/kernel';
import { type AccountChangeView, ReadAccountChanges } from '@commonweal/payments';
import { Injectable } from '@nestjs/common';
import { paths, pathTo } from '../../paths';

/** A change of one of the reader's own accounts that nobody has decided yet. */
export interface WaitingChange {
  readonly kind: AccountChangeView['kind'];
  readonly ownerId: string;
  readonly href: string;
}

@Injectable()
export class WaitingChanges {
  constructor(private readonly changes: ReadAccountChanges) {}

  async own(actor: Actor): Promise<readonly WaitingChange[]> {
    const waiting = (await this.changes.list(actor)).filter(({ state, side }) => state === 'waiting' && side === 'own');
    return waiting.map(({ id: changeId, kind, ownerId }) => ({
      ...{ kind, ownerId, href: pathTo(paths.accountChange, { changeId }) },
    }));
  }
}
