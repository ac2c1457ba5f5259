import { Injectable } from '@nestjs/common';
import { type Actor, Clock, type Pence, type PlainDate } from '@commonweal/kernel';
import { type Decision, LawThresholds, PolicyVersions } from '@commonweal/policy';
import { chosenFrom } from '../place-award/chosen-from';
import { judgeAward } from '../place-award/decide-award';
import type { PlaceAwardRequest } from '../place-award/place-award-request';
import { PlacingFactsReader } from '../ports/placing-facts-reader';
import { Shortlists } from '../ports/shortlists';

/** What placing it would come to, at this moment. */
export interface AwardPreview {
  readonly decision: Decision;
  /** Of the confirmed period; what would be reserved. */
  readonly valuePence: Pence;
  readonly wholeLifePence: Pence;
  readonly availablePence: Pence;
  /** The last day of the budget. */
  readonly budgetEndsOn: PlainDate;
  /** Nothing stands against it: PlaceAward takes it as it is, unless something changes meanwhile. */
  readonly placeable: boolean;
}

/** Decides an award as PlaceAward would, and changes nothing; a refusal is an answer here, with its reasons. */
@Injectable()
export class PreviewAward {
  constructor(
    private readonly facts: PlacingFactsReader,
    private readonly shortlists: Shortlists,
    private readonly policies: PolicyVersions,
    private readonly law: LawThresholds,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError not-found, forbidden, and for terms that cannot be judged: invalid-input,
   *  agreement-basis-not-allowed, shortlist-invalid, award-refused after a death. */
  async execute(actor: Actor, request: PlaceAwardRequest): Promise<AwardPreview> {
    const shortlist = chosenFrom(this.shortlists, request);
    const facts = await this.facts.read(actor, request.budgetId, request.offerId);
    const [policy, law] = await Promise.all([
      this.policies.byVersion(facts.authorityId, facts.policy.version),
      this.law.rows(),
    ]);
    const asked = { actor, request, shortlist, today: this.clock.today() };
    const { decision, value } = judgeAward(asked, facts, { policy, law });
    const { needs, outcome } = decision;
    const { availablePence, endsOn } = facts.budget;
    const enough = value.valuePence <= availablePence;
    const complete = needs.reason !== true && needs.userChoice !== true;
    return {
      decision,
      ...value,
      availablePence,
      budgetEndsOn: endsOn,
      placeable: outcome !== 'refuse' && complete && enough,
    };
  }
}
