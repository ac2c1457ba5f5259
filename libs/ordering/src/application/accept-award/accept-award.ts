import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, Clock, DomainError } from '@commonweal/kernel';
import { Disclosures } from '@commonweal/people';
import type { Award } from '../../domain/award';
import { ChangeAward } from '../change-award/change-award';
import { AwardRepository } from '../ports/award-repository';

/** The provider says yes to the whole order; only now the person's name and address are opened to it. */
@Injectable()
export class AcceptAward {
  constructor(
    private readonly change: ChangeAward,
    private readonly awards: AwardRepository,
    private readonly disclosures: Disclosures,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError provider-full when the council's cap on its caseload is reached, and as ChangeAward. */
  execute(actor: Actor, request: { awardId: AwardId; version: number }): Promise<Award> {
    return this.change.execute(actor, {
      ...request,
      as: 'acceptance',
      action: () => 'accept',
      also: async (tx, award) => {
        if (!(await this.awards.takeOn(tx, award))) throw new DomainError('provider-full');
        const { authorityId, personId, providerId } = award;
        await this.disclosures.open(tx, { authorityId, personId, providerId, awardId: award.id, at: this.clock.now() });
        return undefined;
      },
    });
  }
}
