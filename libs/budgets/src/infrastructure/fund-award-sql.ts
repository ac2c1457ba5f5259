/** The award of a fund (alias a) to the host of a budget (alias b), as ordering keeps it. */
const AWARD = `SELECT 1 FROM ordering.award a
    WHERE a.authority_id = b.authority_id AND a.budget_id = b.id AND a.kind = 'isf_placement'`;

/** Agreed, accepted and not over. */
export const FUND_IS_AWARDED = `EXISTS (${AWARD} AND a.state IN ('accepted', 'active', 'paused'))`;

/**
 * Whether the first day of the period of an instalment (alias i) is one that its budget may be paid over for: any day of the
 * person's own money, and of a fund that the council contracts for, the days until its award ends.
 */
export const FUND_COVERS = `(b.isf_basis IS DISTINCT FROM 'council_contract' OR EXISTS (${AWARD}
    AND a.state IN ('accepted', 'active', 'paused', 'completed', 'ended')
    AND i.period_from <= coalesce(least(a.ending_on, a.ends_on),
      CASE WHEN a.state IN ('completed', 'ended') THEN a.changed_at::date ELSE 'infinity'::date END)))`;
