import { Injectable } from '@nestjs/common';
import type { Actor } from '@commonweal/kernel';
import { AwardPlacing, type PlacedAward } from '../ports/award-placing';
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
  ) {}

  /** @throws DomainError as decideAward and AwardPlacing say. */
  async execute(actor: Actor, request: PlaceAwardRequest): Promise<PlacedAward> {
    const shortlist = chosenFrom(this.shortlists, request);
    return this.placing.place({
      actor,
      budgetId: request.budgetId,
      offerId: request.offerId,
      plan: (facts) => this.planning.plan({ actor, request, shortlist }, facts),
    });
  }
}
