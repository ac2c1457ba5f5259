import type { Actor, Pence, PlainDate } from '@commonweal/kernel';
import type { LegalFormClass, LegalFormView } from '@commonweal/policy';

/** Pounds of the awards in one class, band or reason. */
export interface Share {
  readonly code: string;
  readonly awards: number;
  readonly pence: Pence;
}

/** What a council's local spend policy did to the awards that it reached: those under its lines. */
export interface LocalFirstReport {
  readonly awards: number;
  readonly totalPence: Pence;
  /** By legal form, in the view of the policy that decided; with unclassified always there. */
  readonly byClass: readonly (Share & { readonly code: LegalFormClass })[];
  /** near-<metres>, far or unknown: from where the work starts to the person. */
  readonly byNearness: readonly Share[];
  /** Taken from the policy's first group. */
  readonly firstGroupPence: Pence;
  /** Awards that passed the first group over, by recorded reason; persons-choice is counted apart from the rest. */
  readonly exceptions: readonly Share[];
  readonly views: readonly LegalFormView[];
}

export abstract class ReadLocalFirst {
  /** Awards placed in the period, first and last day included. @throws DomainError forbidden */
  abstract report(actor: Actor, from: PlainDate, to: PlainDate): Promise<LocalFirstReport>;
}
