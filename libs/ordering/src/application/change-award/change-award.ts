import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, Clock, DomainError, Outbox, type Tx, UnitOfWork } from '@commonweal/kernel';
import { type Award, type AwardChange, changeAward } from '../../domain/award';
import { type AwardUserAction, mayDo } from '../../domain/award-actions';
import { type AwardAction, RELEASING_STATES } from '../../domain/award-transitions';
import { awardMessages } from '../messages/award-messages';
import { AwardRepository } from '../ports/award-repository';

/** One step in an award's life as a user asks for it. */
export interface AwardStep {
  readonly awardId: AwardId;
  /** The version the user saw. */
  readonly version: number;
  /** What the user is doing, which says who may. */
  readonly as: AwardUserAction | 'expiry';
  readonly action: (award: Award) => AwardAction;
  readonly reasonCode?: string | undefined;
  /** What belongs to this step alone, in its transaction and before it is saved; may refuse or add to the award. */
  readonly also?: (tx: Tx, award: Award) => Promise<Partial<Award> | undefined>;
}

/** Every change of an award: load, authorise, change, save, release what is free, tell. One transaction. */
@Injectable()
export class ChangeAward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awards: AwardRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, forbidden, stale-version, illegal-transition and what `also` throws. */
  execute(actor: Actor, step: AwardStep): Promise<Award> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await this.awards.load(tx, step.awardId);
      if (!mayDo(step.as, actor, award)) throw refusal(actor, step, award);
      const change = changeAward(award, step.action(award), step.version, this.clock.now(), step.reasonCode);
      const added = await step.also?.(tx, award);
      await this.finish(tx, actor, { ...change, award: { ...change.award, ...added } });
      return change.award;
    });
  }

  private async finish(tx: Tx, actor: Actor, change: AwardChange): Promise<void> {
    const { award, event } = change;
    await this.awards.save(tx, actor, change);
    const audience = await this.awards.audience(tx, award);
    await this.outbox.add(tx, awardMessages(award.id, event.to, audience));
    if (RELEASING_STATES.includes(event.to)) await this.awards.release(tx, actor, award);
  }
}

function refusal(actor: Actor, { as }: AwardStep, award: Award): DomainError {
  return new DomainError(as === 'approval' && award.placedBy === actor.userId ? 'own-work' : 'forbidden');
}
