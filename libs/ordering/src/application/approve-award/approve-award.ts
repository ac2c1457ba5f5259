import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, DomainError, type Tx } from '@commonweal/kernel';
import type { Award } from '../../domain/award';
import { ChangeAward } from '../change-award/change-award';
import { AwardRepository } from '../ports/award-repository';

/** A second person with a sufficient limit approves what the policy referred; never who placed it. */
@Injectable()
export class ApproveAward {
  constructor(
    private readonly change: ChangeAward,
    private readonly awards: AwardRepository,
  ) {}

  /** @throws DomainError own-work, limit-too-low with both figures, and as ChangeAward. */
  execute(actor: Actor, request: { awardId: AwardId; version: number }): Promise<Award> {
    const within = async (tx: Tx, award: Award) => {
      const { limitPence, judgedPence } = await this.awards.limit(tx, award, actor.userId);
      if (judgedPence > limitPence) throw new DomainError('limit-too-low', { limitPence, valuePence: judgedPence });
      return { approvedBy: actor.userId };
    };
    const also = { also: within, alsoOfChange: within };
    return this.change.execute(actor, { ...request, as: 'approval', action: () => 'approve', ...also });
  }
}
