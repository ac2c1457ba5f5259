import type { Pence, PlainDate } from '@commonweal/kernel';
import type { OwnershipModel } from './facts';
import type { LegalFormView } from './legal-forms';

/** Words that the council wrote itself, in both languages. */
export interface BilingualText {
  readonly en: string;
  readonly cy: string;
}

export const POLICY_BANDS = ['low', 'intermediate'] as const;
export type PolicyBandCode = (typeof POLICY_BANDS)[number];

/** above: at or over the policy's upper line. none: no local spend policy applies to this buyer. */
export type Band = PolicyBandCode | 'above' | 'none';

export interface PolicyBand {
  readonly code: PolicyBandCode;
  /** Whole-life value with VAT. */
  readonly upperPence: Pence;
  readonly upperInclusive: boolean;
  readonly label: BilingualText;
  readonly source: string;
}

/** In the order in which a policy may prefer them. The first two each say which offers are the first group: one of them at most. */
export const PREFERENCES = ['section-16-evidence', 'small-community-run', 'welsh-capable', 'nearness'] as const;
export type Preference = (typeof PREFERENCES)[number];

/** Whether the council itself buys home care from a small unregistered provider under the cap of Welsh law. */
export const UNREGISTERED_HOME_CARE = ['council_may_commission', 'direct_payment_only'] as const;
export type UnregisteredHomeCare = (typeof UNREGISTERED_HOME_CARE)[number];

/** A council's own local spend policy, one published version of it. */
export interface CouncilPolicy {
  readonly id: string;
  readonly authorityId: string;
  /** 1, 2, 3 ... for each council. */
  readonly version: number;
  readonly name: BilingualText;
  /** Shown as "demonstration: adopt your own". */
  readonly demonstration: boolean;
  /** From the lowest line up. */
  readonly bands: readonly PolicyBand[];
  /** At most so many full-time staff is small. */
  readonly scaleMaxStaff: number;
  /** The models of ownership that count as community-run. */
  readonly communityRun: readonly OwnershipModel[];
  readonly view: LegalFormView;
  /** What the policy prefers under its lines, and nothing else: "community scale only" is ['small-community-run']. */
  readonly preferenceOrder: readonly Preference[];
  /** Upper ends in metres, nearest first. */
  readonly nearnessBandsMetres: readonly number[];
  /** Individual service funds start switched off in Wales. */
  readonly isfInUse: boolean;
  /** Of a Welsh council. Absent: not decided, so that each such award of its own is looked at. */
  readonly unregisteredHomeCare?: UnregisteredHomeCare;
  /** Set where community offers, and offers that start in the person's own patch, are labelled for everyone who looks. */
  readonly labels?: { readonly patchMetres: number };
  readonly effectiveFrom: PlainDate;
}

/** The band of a whole-life value, linked awards added. */
export function bandOf(policy: CouncilPolicy, amount: Pence): Band {
  const band = policy.bands.find(
    (line) => amount < line.upperPence || (line.upperInclusive && amount === line.upperPence),
  );
  return band?.code ?? 'above';
}

/** What stands for a rule's own version and source in a line that the council's policy decides. */
export function authorityOf(policy: CouncilPolicy): { readonly version: string; readonly source: string } {
  return { version: policy.version.toString(), source: policy.id };
}
