import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, DomainError, type Tx } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import { ChangeAward } from '../change-award/change-award';
import { AwardRepository } from '../ports/award-repository';
import { ReadAwards } from '../queries/awards';
import { JudgeAgain } from './judge-again';

const TRIES = 3;

/** A second person with a sufficient limit approves what the policy referred; never who placed it. */
@Injectable()
export class ApproveAward {
  constructor(
    private readonly change: ChangeAward,
    private readonly awards: AwardRepository,
    private readonly read: ReadAwards,
    private readonly again: JudgeAgain,
  ) {}

  /** @throws DomainError award-refused with the reasons, own-work, limit-too-low with both figures, facts-moved, and as ChangeAward. */
  async execute(actor: Actor, request: { awardId: AwardId; version: number }): Promise<Award> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.approve(actor, request);
      } catch (error) {
        const moved = error instanceof DomainError && error.code === 'facts-moved';
        if (!moved || tries === TRIES) throw error;
      }
    }
  }

  private async approve(actor: Actor, request: { awardId: AwardId; version: number }): Promise<Award> {
    const reader = { ...actor, request: { requestId: actor.request.requestId } };
    const { version, allowedActions } = await this.read.byId(reader, request.awardId);
    // What cannot be approved, or was not seen as it is, is told so by the step itself.
    const judging = allowedActions.includes('approval') && version === request.version;
    const judged = judging ? await this.again.judge(reader, request.awardId) : undefined;
    const within = async (tx: Tx, award: Award) => {
      const { limitPence, judgedPence } = await this.awards.limit(tx, award, actor.userId);
      if (judgedPence > limitPence) throw new DomainError('limit-too-low', { limitPence, valuePence: judgedPence });
      if (judged !== undefined) await this.awards.assertUnmoved(tx, award, judged, actor.userId);
      return { approvedBy: actor.userId };
    };
    const also = { also: within, alsoOfChange: within };
    return this.change.execute(actor, { ...request, as: 'approval', action: () => 'approve', ...also });
  }
}
