/**
 * Who says that what a bill asks for was delivered. person: the person, or who acts for them. host: the host of the fund.
 * council: nobody can ask the person, so the agreement itself says it, and an exception goes to brokerage or finance.
 */
export const CONFIRMERS = ['person', 'host', 'council'] as const;
export type ConfirmedBy = (typeof CONFIRMERS)[number];

/** The column "delivery confirmed by" of the table "who buys, with which money". */
type TableSays =
  | 'person_or_nominee'
  | 'authorised_or_suitable_person'
  | 'nobody'
  | 'host_or_person_for_hosts_own'
  | 'person'
  | 'person_or_matched_to_agreement';

export interface ConfirmationFacts {
  readonly tableSays: TableSays;
  /** The provider of the bill is the host of the fund. */
  readonly isHostsOwn: boolean;
  /** The person agreed themself, or by who lawfully acts for them, and they or who acts for them can be asked. */
  readonly personCanConfirm: boolean;
}

/** undefined: what was awarded takes no bills (the fund itself, which the council pays in instalments). */
export function confirmedBy({ tableSays, isHostsOwn, personCanConfirm }: ConfirmationFacts): ConfirmedBy | undefined {
  if (tableSays === 'nobody') return undefined;
  if (tableSays === 'host_or_person_for_hosts_own') return isHostsOwn ? 'person' : 'host';
  if (tableSays === 'person_or_matched_to_agreement') return personCanConfirm ? 'person' : 'council';
  return 'person';
}
