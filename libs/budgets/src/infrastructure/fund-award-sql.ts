/** The award of a fund (alias a) to the host of a budget (alias b), as ordering keeps it. */
const AWARD = `FROM ordering.award a
    WHERE a.authority_id = b.authority_id AND a.budget_id = b.id AND a.kind = 'isf_placement'`;
/** Agreed, accepted and not over. */
const RUNNING = `a.state IN ('accepted', 'active', 'paused')`;

export const FUND_IS_AWARDED = `EXISTS (SELECT 1 ${AWARD} AND ${RUNNING})`;

/** The last day that the budget may be paid over for, as far as is known. */
export const LAST_DAY = `least(b.ends_on,
    (SELECT max(coalesce(least(a.ending_on, a.ends_on), b.ends_on)) ${AWARD} AND ${RUNNING}))`;

/**
 * Whether the first day of the period of an instalment (alias i) is one that its budget may be paid over for: any day of the
 * person's own money, and of a fund that the council contracts for, the days until its award ends.
 */
export const FUND_COVERS = `(b.isf_basis IS DISTINCT FROM 'council_contract' OR EXISTS (SELECT 1 ${AWARD}
    AND (${RUNNING} OR a.state IN ('completed', 'ended'))
    AND i.period_from <= coalesce(least(a.ending_on, a.ends_on),
      CASE WHEN ${RUNNING} THEN 'infinity'::date ELSE a.changed_at::date END)))`;
