import type { Pence } from '@commonweal/kernel';
import type { AwardKind, Buyer, BuyingRowCode } from './buying-table';
import type { Band } from './council-policy';
import type { DutyCode } from './law';
import { REASONS, type ReasonCode, type ReasonEffect } from './reason-table';
import { RULES, type RuleId, type Step } from './rules-in-force';

/** Changes when the same facts could get another answer from this code. */
export const ENGINE_VERSION = '1';

export const OUTCOMES = ['allow', 'refer', 'refuse'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** How the money is lawfully spent; closed when step 1 refuses. */
export const ROUTES = [
  'direct_award',
  'user_choice',
  'in_house',
  'isf_placement',
  'isf_purchase',
  'purchase',
  'closed',
] as const;
export type Route = (typeof ROUTES)[number];

/** One line of the explanation. Params are ids, codes and numbers; words are rendered when it is read. */
export interface Reason {
  readonly code: ReasonCode;
  readonly rule: RuleId;
  readonly ruleVersion: string;
  readonly source: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly step: Step;
  readonly effect: ReasonEffect;
}

export interface Duty {
  readonly code: DutyCode;
  readonly source: string;
  readonly unsettled: boolean;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What must still be given before or after the award is written. */
export interface DecisionNeeds {
  /** One recorded reason for passing over the policy's first group: without it the award may not be written. */
  readonly reason?: true;
  /** The three user choice tests: without them the award may not be written. */
  readonly userChoice?: true;
  /** Approval by someone else whose delegated limit reaches this amount. */
  readonly approval?: { readonly overPence: Pence };
}

export interface Decision {
  readonly outcome: Outcome;
  readonly kind: AwardKind;
  readonly row: BuyingRowCode;
  readonly buyer: Buyer;
  readonly route: Route;
  readonly band: Band;
  readonly wholeLifePence: Pence;
  /** Whole life with the linked awards: what band, limit and law were judged on. */
  readonly judgedPence: Pence;
  readonly reasons: readonly Reason[];
  readonly duties: readonly Duty[];
  readonly needs: DecisionNeeds;
  /** The council's policy version that was read; null where it has none or none applies to this buyer. */
  readonly policyVersion: number | null;
  /** Of that version; null as above. */
  readonly policyId: string | null;
  readonly lawVersion: string;
  readonly engineVersion: string;
}

type ParamsOf<Code extends ReasonCode> = Readonly<Record<(typeof REASONS)[Code]['params'][number], string | number>>;

/** Where a rule is a dated row or a council's own text, its version and source stand in for the rule's. */
export interface Authority {
  readonly version: string;
  readonly source: string;
}

export function reason<Code extends ReasonCode>(code: Code, params: ParamsOf<Code>, under?: Authority): Reason {
  const row = REASONS[code];
  const rule = RULES[row.rule];
  return {
    code,
    rule: row.rule,
    ruleVersion: under?.version ?? rule.version,
    source: under?.source ?? rule.source,
    params,
    step: rule.step,
    effect: row.effect,
  };
}

/** One refusal refuses; else one referral refers. */
export function outcomeOf(reasons: readonly Reason[]): Outcome {
  if (reasons.some((line) => line.effect === 'refuses')) return 'refuse';
  return reasons.some((line) => line.effect === 'refers') ? 'refer' : 'allow';
}
