import type { JsonValue, Language } from '@commonweal/kernel';
import {
  type Band,
  type Duty,
  type Outcome,
  type Reason,
  renderBand,
  renderOutcome,
  renderRoute,
  type Route,
} from '@commonweal/policy';
import { dutyLines, type ReasonLine, reasonLines } from './reason-lines';

/** A decision in words: first what stands against it or sends it to someone else, then all the rest. */
export interface DecisionWords {
  readonly outcome: Outcome;
  readonly heading: string;
  readonly route: string;
  readonly band: string;
  readonly first: readonly ReasonLine[];
  readonly others: readonly ReasonLine[];
  readonly duties: readonly string[];
}

export interface DecisionToTell {
  readonly outcome: Outcome;
  readonly route: Route;
  readonly band: Band;
  readonly reasons: readonly Reason[];
  readonly duties: JsonValue | readonly Duty[];
}

const LEADING: Readonly<Record<Outcome, Reason['effect'] | undefined>> = {
  refuse: 'refuses',
  refer: 'refers',
  allow: undefined,
};

export function decisionWords(decision: DecisionToTell, language: Language): DecisionWords {
  const { outcome, reasons } = decision;
  const leads = ({ effect, code }: Reason) => effect === LEADING[outcome] || code === 'exception-needed';
  return {
    outcome,
    heading: renderOutcome(outcome, language),
    route: renderRoute(decision.route, language),
    band: renderBand(decision.band, language),
    first: reasonLines(reasons.filter(leads), language),
    others: reasonLines(
      reasons.filter((reason) => !leads(reason)),
      language,
    ),
    duties: dutyLines(decision.duties, language),
  };
}
