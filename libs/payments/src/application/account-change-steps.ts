import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, UnitOfWork } from '@commonweal/kernel';
import { type AccountChangeStep, nextOf } from '../domain/account-change';
import { AccountChangeMessages } from './account-change-messages';
import { type AccountChange, type AccountChangeId, AccountChanges } from './ports/account-changes';

export interface ChangeSeen {
  readonly changeId: AccountChangeId;
  /** The version that was seen. */
  readonly version: number;
}

export interface StepToTake extends ChangeSeen {
  readonly step: AccountChangeStep;
  readonly reasonCode?: string;
  /** What must hold of the change besides. */
  readonly assert?: (change: AccountChange) => void;
}

/** The only way a waiting change is decided: of two at once, one is told that it was decided. */
@Injectable()
export class AccountChangeSteps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly changes: AccountChanges,
    private readonly messages: AccountChangeMessages,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, stale-version, illegal-transition, own-work, forbidden */
  async take(actor: Actor, { changeId, version, step, reasonCode, assert }: StepToTake): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const change = await this.changes.lock(tx, changeId);
      if (change.version !== version) throw new DomainError('stale-version', { version: change.version });
      const to = nextOf(actor, change, step);
      assert?.(change);
      await this.changes.decide(tx, actor, { change, step, to, reasonCode, at: this.clock.now() });
      await this.messages.decided(tx, change.owner, change.id, step);
    });
  }
}
