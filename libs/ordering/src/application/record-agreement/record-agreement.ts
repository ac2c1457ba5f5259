import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, Clock, DomainError, type Tx } from '@commonweal/kernel';
import { PersonTexts } from '@commonweal/people';
import { type Agreement, basisAllowed, mayAgreeAs } from '../../domain/agreement';
import { agreeing, type Award } from '../../domain/award';
import { ChangeAward } from '../change-award/change-award';
import { AwardRepository } from '../ports/award-repository';

export interface RecordAgreementRequest {
  readonly awardId: AwardId;
  readonly version: number;
  readonly agreement: Agreement;
}

/** The person's yes to the terms, by themself, by who lawfully acts for them, or recorded by the council's officer. */
@Injectable()
export class RecordAgreement {
  constructor(
    private readonly change: ChangeAward,
    private readonly awards: AwardRepository,
    private readonly texts: PersonTexts,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError agreement-basis-not-allowed, invalid-input, and as ChangeAward. */
  execute(actor: Actor, { awardId, version, agreement }: RecordAgreementRequest): Promise<Award> {
    const also = async (tx: Tx, award: Award) => {
      const roles = actor.personIds.includes(award.personId) ? await this.awards.rolesFor(tx, award, actor.userId) : [];
      this.check(award, agreement, roles);
      await this.refuseStranger(tx, award, agreement);
      const by = roles.length > 0 ? actor.userId : agreement.by;
      await this.awards.recordAgreement(tx, actor, award, { ...agreement, by });
      if (agreement.consulted !== undefined) {
        const { authorityId, personId } = award;
        const subject = 'agreement-consulted';
        await this.texts.write(tx, {
          authorityId,
          personId,
          subject,
          subjectId: award.id,
          text: agreement.consulted,
        });
      }
      return undefined;
    };
    const action = (award: Award) => agreeing(award.change ?? award);
    return this.change.execute(actor, { awardId, version, as: 'agreement', action, also, alsoOfChange: also });
  }

  /** Who is named as having agreed acts for this person. */
  private async refuseStranger(tx: Tx, award: Award, { by }: Agreement): Promise<void> {
    if (by === undefined) return;
    if ((await this.awards.rolesFor(tx, award, by)).length === 0) throw invalid('by', 'not-who-acts-for-the-person');
  }

  /** `roles` are those that the actor has for the person: none for who only writes down what the person said. */
  private check(award: Award, { basis, on, consulted }: Agreement, roles: readonly string[]): void {
    const standsIn = roles.length === 0 || mayAgreeAs(basis, roles);
    if (!basisAllowed(basis, award) || !standsIn) throw new DomainError('agreement-basis-not-allowed', { basis });
    if (on > this.clock.today()) throw invalid('on', 'in-the-future');
    if (basis === 'best_interests' && consulted === undefined) throw invalid('consulted', 'needed-for-best-interests');
  }
}

function invalid(field: string, rule: string): DomainError {
  return new DomainError('invalid-input', { field, rule });
}
