import { Injectable } from '@nestjs/common';
import { assertMay } from '@commonweal/access';
import { type Actor, pence, type PlainDate, UnitOfWork } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { type FormLift, legalFormClass, type LegalFormView } from '@commonweal/policy';
import { type LocalFirstReport, ReadLocalFirst, type Share } from '../application/queries/local-first';

/** The decision record says what was known then: grouped by what the report tells apart, in one statement. */
const GROUPS = `
  SELECT d.facts -> 'offer' ->> 'providerKind' AS "providerKind", d.facts -> 'offer' ->> 'registerCategory' AS "registerCategory",
    d.facts -> 'offer' -> 'lift' AS lift, d.facts -> 'award' ->> 'decidedOn' AS "decidedOn", x.*,
    count(*)::integer AS awards, sum(w.value_pence)::bigint AS pence
  FROM ordering.award w
  JOIN ordering.decision d ON d.authority_id = w.authority_id AND d.award_id = w.id
  CROSS JOIN LATERAL (
    SELECT bool_or(r ->> 'code' = 'policy-first-group') AS "firstGroup",
      max(CASE r ->> 'code' WHEN 'policy-near' THEN 'near-' || (r -> 'params' ->> 'withinMetres') WHEN 'policy-far' THEN 'far' END) AS nearness,
      max(CASE r ->> 'code' WHEN 'exception-recorded' THEN r -> 'params' ->> 'exceptionReason'
        WHEN 'exception-persons-choice' THEN 'persons-choice' END) AS exception,
      max(r -> 'params' ->> 'view') FILTER (WHERE r ->> 'code' = 'policy-in-band') AS view
    FROM jsonb_array_elements(d.reasons) r) x
  WHERE w.kind = 'council_award' AND d.band IN ('low', 'intermediate') AND w.state NOT IN ('declined', 'expired', 'cancelled')
    AND w.created_at >= ($1::date)::timestamp AT TIME ZONE 'Europe/London'
    AND w.created_at < ($2::date + 1)::timestamp AT TIME ZONE 'Europe/London'
  GROUP BY 1, 2, 3, 4, x."firstGroup", x.nearness, x.exception, x.view`;

interface Group extends Record<string, unknown> {
  readonly providerKind: string;
  readonly registerCategory: string | null;
  readonly lift: FormLift | null;
  readonly decidedOn: PlainDate;
  readonly firstGroup: boolean | null;
  readonly nearness: string | null;
  readonly exception: string | null;
  readonly view: LegalFormView | null;
  readonly awards: number;
  readonly pence: number;
}

@Injectable()
export class SqlLocalFirst extends ReadLocalFirst {
  constructor(private readonly unitOfWork: UnitOfWork) {
    super();
  }

  async report(actor: Actor, from: PlainDate, to: PlainDate): Promise<LocalFirstReport> {
    assertMay(actor, 'policy.report');
    const groups = await this.unitOfWork.run(actor, (tx) => query<Group>(tx, GROUPS, [from, to]));
    const first = groups.filter(({ firstGroup }) => firstGroup === true);
    return {
      awards: groups.reduce((sum, group) => sum + group.awards, 0),
      totalPence: total(groups),
      byClass: shares(groups, classOf, ['generative', 'extractive', 'in_house', 'not_on_either_list']),
      byNearness: shares(groups, ({ nearness }) => nearness ?? 'unknown', []),
      firstGroupPence: total(first),
      exceptions: shares(
        groups.filter(({ exception }) => exception !== null),
        ({ exception }) => exception ?? '',
        [],
      ),
      views: [...new Set(groups.flatMap(({ view }) => view ?? []))],
    };
  }
}

/** In the view of the policy under which it was decided. */
function classOf({ providerKind, registerCategory, lift, view, decidedOn }: Group) {
  const facts = {
    providerKind,
    ...(registerCategory === null ? {} : { registerCategory }),
    ...(lift === null ? {} : { lift }),
  };
  return legalFormClass(facts, view ?? 'APP1_STRICT', decidedOn);
}

function total(groups: readonly Group[]) {
  return pence(groups.reduce((sum, group) => sum + group.pence, 0));
}

/** One share for each code that was met, and for each that is always shown. */
function shares<Code extends string>(
  groups: readonly Group[],
  codeOf: (group: Group) => Code,
  always: readonly Code[],
) {
  const codes = [...new Set([...always, ...groups.map(codeOf).sort()])];
  return codes.map((code): Share & { readonly code: Code } => {
    const own = groups.filter((group) => codeOf(group) === code);
    return { code, awards: own.reduce((sum, group) => sum + group.awards, 0), pence: total(own) };
  });
}
