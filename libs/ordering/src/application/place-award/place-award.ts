import { Injectable } from '@nestjs/common';
import { type Actor, DomainError } from '@commonweal/kernel';
import { AwardPlacing, type PlacedAward } from '../ports/award-placing';
import { type Shortlist, Shortlists } from '../ports/shortlists';
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
    const shortlist = this.shortlistOf(request);
    return this.placing.place({
      actor,
      budgetId: request.budgetId,
      offerId: request.offerId,
      plan: (facts) => this.planning.plan({ actor, request, shortlist }, facts),
    });
  }

  private shortlistOf({ shortlistId, offerId }: PlaceAwardRequest): Shortlist | undefined {
    if (shortlistId === undefined) return undefined;
    const shortlist = this.shortlists.read(shortlistId);
    if (shortlist?.offers.every((shown) => shown.offerId !== offerId) !== false)
      throw new DomainError('shortlist-invalid');
    return shortlist;
  }
}
