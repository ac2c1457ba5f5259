import type { JsonValue, Language } from '@commonweal/kernel';
import { type Duty, type Reason, REASON_CODES, renderDuty, renderReason } from '@commonweal/policy';

type Effect = Reason['effect'];

export interface ReasonLine {
  readonly text: string;
  readonly effect: Effect;
}

/** Reasons in words, in the order of the decision. */
export function reasonLines(reasons: readonly Reason[], language: Language): ReasonLine[] {
  return reasons.map((reason) => ({ text: renderReason(reason, language), effect: reason.effect }));
}

const KNOWN: ReadonlySet<string> = new Set(REASON_CODES);

/** The same from the record, or from a refusal; a line of a code that has no words is left out. */
export function storedReasons(stored: JsonValue | undefined): Reason[] {
  if (!Array.isArray(stored)) return [];
  return (stored as unknown as Reason[]).filter(({ code }) => KNOWN.has(code));
}

export function dutyLines(duties: JsonValue | readonly Duty[], language: Language): string[] {
  return Array.isArray(duties) ? (duties as readonly Duty[]).map((duty) => renderDuty(duty, language)) : [];
}

const ABOUT_THE_LIST: ReadonlySet<string> = new Set([
  'policy-in-band',
  'policy-one-line',
  'policy-two-lines',
  'policy-does-not-apply',
  'policy-not-for-this-buyer',
  'policy-not-chosen',
  'route-open',
]);

/** What is said once above a list is not said again with each offer. */
export function ownReasons(reasons: readonly Reason[]): Reason[] {
  return reasons.filter(({ code }) => !ABOUT_THE_LIST.has(code));
}
