import { Injectable } from '@nestjs/common';
import { type Actor, addDays, type AwardId, Clock, DomainError, pence } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import { mayDo } from '../../domain/award-actions';
import { ChangeAward } from '../change-award/change-award';
import { AwardRepository } from '../ports/award-repository';
import { type AwardView, ReadAwards } from '../queries/awards';
import { JudgeChange, type JudgedChange, type NewTerms } from './judge-change';
import { proposalOf } from './proposal';

export const CHANGE_REASONS = ['person-asked', 'needs-changed', 'money-changed', 'other'] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

export interface ProposeChangeRequest extends NewTerms {
  readonly awardId: AwardId;
  readonly version: number;
  readonly reason: ChangeReason;
}

/** Like the award itself, a change without an answer expires. */
const DAYS_TO_ANSWER = 14;
const TRIES = 3;

/**
 * The buyer asks for other terms. They are judged like a new award and their money is held at once; the person, a manager
 * where the policy says so, and the provider are asked. Until all have said yes the old terms stand.
 */
@Injectable()
export class ProposeChange {
  constructor(
    private readonly change: ChangeAward,
    private readonly awards: AwardRepository,
    private readonly read: ReadAwards,
    private readonly judging: JudgeChange,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError budget-exceeded, change-already-waiting, award-refused, facts-moved, and as ChangeAward. */
  async execute(actor: Actor, request: ProposeChangeRequest): Promise<Award> {
    // What is read before the change is written belongs to no request that could be repeated.
    const reader = { ...actor, request: { requestId: actor.request.requestId } };
    for (let tries = 1; ; tries++) {
      const seen = await this.read.byId(reader, request.awardId);
      const judged = await this.judged(reader, seen, request).catch((why: unknown) => this.refuse(actor, request, why));
      try {
        return await this.write(actor, request, judged);
      } catch (error) {
        const moved = error instanceof DomainError && error.code === 'facts-moved';
        if (!moved || tries === TRIES) throw error;
      }
    }
  }

  private async judged(reader: Actor, seen: AwardView, request: ProposeChangeRequest): Promise<JudgedChange> {
    if (seen.change !== null) throw new DomainError('change-already-waiting');
    if (!seen.allowedActions.includes('change')) throw refusal(reader, seen);
    return this.judging.judge(reader, seen, request);
  }

  /** As the step would be: whose request was done before has its first answer, and who saw another version is told so. */
  private async refuse(actor: Actor, { awardId, version }: ProposeChangeRequest, why: unknown): Promise<never> {
    const also = () => {
      throw why;
    };
    await this.change.execute(actor, { awardId, version, as: 'change', action: () => 'propose_change', also });
    throw why;
  }

  private write(actor: Actor, request: ProposeChangeRequest, judged: JudgedChange): Promise<Award> {
    const { awardId, version, reason } = request;
    return this.change.execute(actor, {
      awardId,
      version,
      as: 'change',
      action: () => 'propose_change',
      reasonCode: reason,
      also: async (tx, award) => {
        const answerBy = addDays(this.clock.today(), DAYS_TO_ANSWER);
        const change = { ...proposalOf(actor, award, judged), answerBy };
        await this.awards.hold(tx, actor, award, change.heldPence);
        await this.awards.link(tx, award, change.linkedPence, judged.facts, actor.userId);
        await this.awards.addChange(tx, award, { change, reason, decided: judged, at: this.clock.now() });
        return { change, reservedPence: pence(award.reservedPence + change.heldPence) };
      },
    });
  }
}

function refusal(actor: Actor, seen: AwardView): DomainError {
  const parties = { ...seen, change: undefined, endingOn: undefined, hostProviderId: seen.hostProviderId ?? undefined };
  if (!mayDo('change', actor, parties)) return new DomainError('forbidden');
  return new DomainError('illegal-transition', { state: seen.state, action: 'change' });
}
