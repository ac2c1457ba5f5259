import { Injectable } from '@nestjs/common';
import { LawThresholds, PolicyVersions } from '@commonweal/policy';
import type { SearchFacts } from '../ports/search-facts';

/** The law, and the policy of the council whose budget it is. */
@Injectable()
export class RulesForSearch {
  constructor(
    private readonly policies: PolicyVersions,
    private readonly law: LawThresholds,
  ) {}

  async of({ authorityId }: SearchFacts) {
    const [policy, law] = await Promise.all([this.policies.current(authorityId), this.law.rows()]);
    return { policy, law };
  }
}
