import { Injectable } from '@nestjs/common';
import type { Actor, ProviderId, Tx } from '@commonweal/kernel';
import { type AwardTerms, type ConfirmerFacts, deliveryConfirmer } from '@commonweal/ordering';
import { actAsSystem, query } from '@commonweal/platform';
import { ClaimConfirmers, type Confirmation } from '../application/ports/claim-confirmers';
import { confirmedBy } from '../domain/confirmation';

/** The person can be asked when somebody signs in for them and the last agreement was theirs, or of who lawfully acts for them. */
const FACTS = `
  SELECT b.isf_basis AS "isfBasis", b.host_provider_id AS "hostProviderId",
         pr.in_house_authority_id IS NOT NULL AND pr.in_house_authority_id = b.authority_id AS "isInHouse",
         coalesce((SELECT g.basis <> 'best_interests' FROM ordering.agreement g
                   WHERE g.authority_id = $1 AND g.award_id = $4 ORDER BY g.terms_version DESC LIMIT 1), true)
           AND EXISTS (SELECT 1 FROM access.user_role r WHERE r.person_id = b.person_id AND r.revoked_at IS NULL
                       AND r.role IN ('budget_holder', 'nominee', 'authorised_person', 'suitable_person')) AS "personCanConfirm"
  FROM budgets.budget b JOIN providers.provider pr ON pr.id = $3
  WHERE b.authority_id = $1 AND b.id = $2`;

interface FactsRow {
  readonly isfBasis: Exclude<ConfirmerFacts['isfBasis'], undefined> | null;
  readonly hostProviderId: ProviderId | null;
  readonly isInHouse: boolean;
  readonly personCanConfirm: boolean;
}

@Injectable()
export class SqlClaimConfirmers extends ClaimConfirmers {
  async of(tx: Tx, actor: Actor, award: AwardTerms): Promise<Confirmation | undefined> {
    const { authorityId, id, budgetId, providerId, kind, budgetType, placedBy } = award;
    // A provider sees no budget; of it only who confirms is kept.
    const task = { name: 'delivery.who-confirms', authorityId };
    const [facts] = await actAsSystem(tx, actor, task, () =>
      query<FactsRow>(tx, FACTS, [authorityId, budgetId, providerId, id]),
    );
    if (facts === undefined) return undefined;
    const { isInHouse, hostProviderId, personCanConfirm } = facts;
    const tableSays = deliveryConfirmer({ kind, budgetType, isInHouse, isfBasis: facts.isfBasis ?? undefined });
    const by = confirmedBy({ tableSays, isHostsOwn: providerId === hostProviderId, personCanConfirm });
    return by && { confirmedBy: by, hostProviderId: hostProviderId ?? undefined, placedBy };
  }
}
