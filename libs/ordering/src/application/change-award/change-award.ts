import { Injectable } from '@nestjs/common';
import {
  type Actor,
  add,
  atMost,
  type AwardId,
  Clock,
  DomainError,
  Outbox,
  type Pence,
  type Tx,
  UnitOfWork,
  ZERO,
} from '@commonweal/kernel';
import { type Award, type AwardChange, changeAward, unbilledPence } from '../../domain/award';
import { authorOf, type AwardUserAction, mayDo, type OwnAction } from '../../domain/award-actions';
import type { ChangeAction } from '../../domain/award-change';
import { type AwardAction, type AwardState, OVER_STATES, RELEASING_STATES } from '../../domain/award-transitions';
import { isOfChange } from './of-change';
import { stepMessages } from '../messages/award-messages';
import { AwardRepository } from '../ports/award-repository';
import { ChangeSteps } from './change-steps';

/** One step in an award's life as a user asks for it, or as a day that has come asks for it. */
export interface AwardStep {
  readonly awardId: AwardId;
  /** The version the user saw; absent where no user saw any. */
  readonly version: number | undefined;
  /** What the user is doing, which says who may. */
  readonly as: AwardUserAction | OwnAction;
  readonly action: (award: Award) => AwardAction | ChangeAction;
  readonly reasonCode?: string | undefined;
  /** What belongs to this step alone, in its transaction and before it is saved; may refuse or add to the award. */
  readonly also?: (tx: Tx, award: Award) => Promise<Partial<Award> | undefined>;
  /** The same, where it is an answer to a change of the award. */
  readonly alsoOfChange?: AwardStep['also'];
  /** What the step sets free of the reservation; never what a bill already asks for. */
  readonly frees?: (award: Award) => Pence;
  /** Everybody was told when it was arranged. */
  readonly quiet?: boolean;
}

/** Every change of an award: load, authorise, change, save, free what is free, tell. One transaction. */
@Injectable()
export class ChangeAward {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly awards: AwardRepository,
    private readonly changes: ChangeSteps,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, forbidden, stale-version, illegal-transition and what `also` throws. */
  execute(actor: Actor, step: AwardStep): Promise<Award> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await this.awards.load(tx, step.awardId);
      if (!mayDo(step.as, actor, award)) throw refusal(actor, step, award);
      const seen = step.version ?? award.version;
      const action = step.action(award);
      if (isOfChange(award, step, action)) {
        return this.changes.take(tx, actor, award, { action, version: seen, also: step.alsoOfChange });
      }
      const change = changeAward(award, action, seen, this.clock.now(), step.reasonCode);
      const added = await step.also?.(tx, award);
      const done = { ...change, award: { ...change.award, ...added } };
      await this.awards.save(tx, actor, done);
      await this.free(tx, actor, done, step.frees?.(award) ?? ZERO);
      await this.tell(tx, step, done);
      return done.award;
    });
  }

  private async free(tx: Tx, actor: Actor, { award, event }: AwardChange, asked: Pence): Promise<void> {
    const nothingComes = RELEASING_STATES.includes(event.to);
    const freed = nothingComes ? award.reservedPence : atMost(asked, unbilledPence(award));
    await this.awards.free(tx, actor, award, freed);
    const over = nothingComes || (OVER_STATES.includes(event.to) && event.from !== event.to);
    if (over) await this.close(tx, award, event.from);
  }

  /** Nothing of it counts or waits any more. */
  private async close(tx: Tx, award: Award, from: AwardState): Promise<void> {
    const { change } = award;
    if (change !== undefined) await this.awards.saveChange(tx, award, { ...change, state: 'withdrawn' });
    await this.awards.unlink(tx, award, add(award.wholeLifePence, change?.linkedPence ?? ZERO));
    if (WITH_PROVIDER.includes(from)) await this.awards.letGo(tx, award);
  }

  private async tell(tx: Tx, { quiet }: AwardStep, { award, event }: AwardChange): Promise<void> {
    if (quiet === true) return;
    await this.outbox.add(tx, stepMessages(award, event, await this.awards.audience(tx, award)));
  }
}

/** States in which the provider counts the person among those it supports. */
const WITH_PROVIDER: readonly string[] = ['accepted', 'active', 'paused'];

function refusal(actor: Actor, { as }: AwardStep, award: Award): DomainError {
  if (as === 'agreement' && isHostsOwn(actor, award)) return new DomainError('agreement-is-the-persons');
  return new DomainError(as === 'approval' && authorOf(award) === actor.userId ? 'own-work' : 'forbidden');
}

/** Its own delivery or fee, to which the person says yes themself. */
function isHostsOwn({ providerId }: Actor, award: Award): boolean {
  return award.kind === 'isf_purchase' && award.hostProviderId === providerId && award.providerId === providerId;
}
