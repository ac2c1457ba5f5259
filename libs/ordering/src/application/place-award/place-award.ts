import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, UnitOfWork } from '@commonweal/kernel';
import { AwardPlacing, type PlacedAward } from '../ports/award-placing';
import { Representatives } from '../ports/representatives';
import { Shortlists } from '../ports/shortlists';
import { chosenFrom } from './chosen-from';
import type { PlaceAwardRequest } from './place-award-request';
import { PlanAward } from './plan-award';

/** Places an award: decided by the policy, reserved in the ledger and told to whoever is next, all at once or not at all. */
@Injectable()
export class PlaceAward {
  constructor(
    private readonly placing: AwardPlacing,
    private readonly shortlists: Shortlists,
    private readonly planning: PlanAward,
    private readonly unitOfWork: UnitOfWork,
    private readonly representatives: Representatives,
  ) {}

  /** @throws DomainError as decideAward and AwardPlacing say. */
  async execute(actor: Actor, request: PlaceAwardRequest): Promise<PlacedAward> {
    await this.refuseStranger(actor, request);
    const shortlist = chosenFrom(this.shortlists, request);
    return this.placing.place({
      actor,
      budgetId: request.budgetId,
      offerId: request.offerId,
      plan: (facts) => this.planning.plan({ actor, request, shortlist }, facts),
    });
  }

  /** Whoever is named as having agreed speaks for the person. */
  private async refuseStranger(actor: Actor, { budgetId, agreement }: PlaceAwardRequest): Promise<void> {
    const by = agreement?.by;
    if (by === undefined) return;
    // A question alone: the key of the request is for the award.
    const asking = { ...actor, request: { requestId: actor.request.requestId } };
    if (await this.unitOfWork.run(asking, (tx) => this.representatives.maySpeak(tx, budgetId, by))) return;
    throw new DomainError('invalid-input', { field: 'agreement.by', rule: 'not-who-acts-for-the-person' });
  }
}
