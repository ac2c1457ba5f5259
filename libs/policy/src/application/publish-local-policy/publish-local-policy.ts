import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { Clock, DomainError, Ids, UnitOfWork, type Actor, type AuthorityId } from '@commonweal/kernel';
import type { CouncilPolicy } from '../../domain/council-policy';
import { assertPolicy, type PolicyDraft } from '../../domain/policy-draft';
import { PolicyVersions } from '../ports/policy-versions';

@Injectable()
export class PublishLocalPolicy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PolicyVersions,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes the council's next version, in force from today. replaces: the version that was read, 0 for a council that has none.
   * @throws DomainError forbidden; not-found for another council; invalid-input with the field; stale-version when another
   *   version was published meanwhile.
   */
  async execute(actor: Actor, authorityId: AuthorityId, draft: PolicyDraft, replaces: number): Promise<CouncilPolicy> {
    assertMay(actor, 'policy.publish');
    if (!actor.authorityIds.includes(authorityId)) throw new DomainError('not-found');
    assertPolicy(draft);
    const { name, demonstration, bands, scaleMaxStaff, communityRun, view } = draft;
    const { preferenceOrder, nearnessBandsMetres, isfInUse, unregisteredHomeCare, labels } = draft;
    const policy: CouncilPolicy = {
      ...{ name, demonstration, bands, scaleMaxStaff, communityRun, view },
      ...{ preferenceOrder, nearnessBandsMetres, isfInUse },
      ...(unregisteredHomeCare && { unregisteredHomeCare }),
      ...(labels && { labels: { patchMetres: labels.patchMetres } }),
      id: this.ids.next<'LocalPolicy'>(),
      authorityId,
      version: replaces + 1,
      effectiveFrom: this.clock.today(),
    };
    const publication = { policy, publishedBy: actor.userId, publishedAt: this.clock.now() };
    await this.unitOfWork.run(actor, (tx) => this.policies.publish(tx, publication));
    return policy;
  }
}
