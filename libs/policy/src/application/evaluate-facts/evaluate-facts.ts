import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { DomainError, type Actor, type AuthorityId } from '@commonweal/kernel';
import type { CouncilPolicy } from '../../domain/council-policy';
import type { Decision } from '../../domain/decision';
import { evaluateAward } from '../../domain/evaluate-award';
import { FACTS, type FactsToEvaluate } from '../../domain/facts-shape';
import { LawThresholds } from '../ports/law-thresholds';
import { PolicyVersions } from '../ports/policy-versions';

@Injectable()
export class EvaluateFacts {
  constructor(
    private readonly policies: PolicyVersions,
    private readonly law: LawThresholds,
  ) {}

  /**
   * The decision that these facts would get; changes nothing.
   * @throws DomainError forbidden; invalid-input with the field; not-found for another council or an unknown policy version.
   */
  async execute(actor: Actor, given: unknown): Promise<Decision> {
    assertMay(actor, 'policy.evaluate');
    const facts = FACTS(given, '');
    const authorityId = actor.authorityIds.find((id) => id === facts.buyer.authorityId);
    if (authorityId === undefined) throw new DomainError('not-found');
    const [policy, law] = await Promise.all([this.policyFor(authorityId, facts), this.law.rows()]);
    const { buyer, offer, award } = facts;
    return evaluateAward({ buyer, offer, award, policy, law });
  }

  private async policyFor(authorityId: AuthorityId, asked: FactsToEvaluate): Promise<CouncilPolicy | undefined> {
    if (asked.policyVersion === undefined) return this.policies.current(authorityId);
    const policy = await this.policies.byVersion(authorityId, asked.policyVersion);
    if (policy === undefined) throw new DomainError('not-found');
    return policy;
  }
}
