import { Injectable } from '@nestjs/common';
import { type Actor, type BudgetId, Clock, DomainError, UnitOfWork } from '@commonweal/kernel';
import { AccessLog } from '@commonweal/people';
import { query } from '@commonweal/platform';
import { type SearchFacts, SearchFactsReader } from '../application/ports/search-facts';

const FACTS = `SELECT b.authority_id AS "authorityId", a.nation, b.id AS "budgetId", b.type AS "budgetType",
  b.money_held_in AS "moneyHeldIn", b.isf_basis AS "isfBasis", b.host_provider_id AS "hostProviderId",
  CASE WHEN b.isf_basis = 'council_contract' THEN ordering.fund_award(b.authority_id, b.id) END AS "fundAward", p.id AS "personId", p.easting, p.northing, p.language,
  ARRAY(SELECT DISTINCT f.kind FROM budgets.funder f WHERE f.authority_id = b.authority_id AND f.budget_id = b.id) AS funders,
  ARRAY(SELECT DISTINCT r.role FROM access.user_role r WHERE r.user_id = $2 AND r.revoked_at IS NULL
    AND (r.person_id = b.person_id OR r.provider_id = b.host_provider_id
      OR (r.authority_id = b.authority_id AND r.person_id IS NULL AND r.provider_id IS NULL))) AS "placerRoles",
  b.person_could_decide AS "personCouldDecide",
  (SELECT d.limit_pence FROM access.delegated_limit d WHERE d.authority_id = b.authority_id AND d.user_id = $2) AS "limitPence",
  (SELECT coalesce(jsonb_object_agg(l.buyer, l.total_pence), '{}') FROM ordering.linkage l
    WHERE l.authority_id = b.authority_id AND l.person_id = b.person_id AND l.category = $3) AS "linkedTotals",
  ARRAY(SELECT g.provider_id FROM providers.generative_lift g WHERE g.authority_id = b.authority_id
    AND $4::date BETWEEN g.decided_on AND g.valid_until) AS "liftedProviderIds",
  CASE WHEN a.nation = 'wales' THEN (SELECT jsonb_object_agg(s.id, ordering.home_care(s.id, p.id))
    FROM providers.provider s WHERE s.home_care_elsewhere IS NOT NULL) END AS "homeCare",
  ARRAY(SELECT DISTINCT k.provider_id FROM (SELECT DISTINCT ON (s.provider_id, s.kind) s.provider_id, s.state, s.valid_until
      FROM providers.standing_check s WHERE s.kind LIKE 's16%' ORDER BY s.provider_id, s.kind, s.checked_on DESC, s.id DESC) k
    WHERE k.state = 'passed' AND coalesce(k.valid_until, 'infinity') >= $4::date) AS "section16ProviderIds",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'code', o.code) ORDER BY o.position), '[]') FROM people.outcome o
    WHERE o.authority_id = p.authority_id AND o.person_id = p.id) AS outcomes
  FROM budgets.budget b
  JOIN access.authority a ON a.id = b.authority_id
  JOIN people.person p ON p.authority_id = b.authority_id AND p.id = b.person_id
  WHERE b.id = $1`;

@Injectable()
export class SqlSearchFacts extends SearchFactsReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly log: AccessLog,
    private readonly clock: Clock,
  ) {
    super();
  }

  forBudget(actor: Actor, budgetId: BudgetId, category: string | undefined): Promise<SearchFacts> {
    return this.unitOfWork.run(actor, async (tx) => {
      const values = [budgetId, actor.userId, category ?? null, this.clock.today()];
      const [facts] = await query<SearchFacts & Record<string, unknown>>(tx, FACTS, values);
      if (facts === undefined) throw new DomainError('not-found');
      const { authorityId, personId } = facts;
      await this.log.record(tx, actor, { authorityId, personId, purpose: 'search' });
      return facts;
    });
  }
}
