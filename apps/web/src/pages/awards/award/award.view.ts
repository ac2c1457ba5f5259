import { type Actor, quantityFromHundredths, quantityInUnits } from '@commonweal/kernel';
import type { AwardEventView, AwardUserAction, AwardView } from '@commonweal/ordering';
import type { Band, Route } from '@commonweal/policy';
import { type DecisionWords, decisionWords } from '../../../offers/decision.view';
import { storedReasons } from '../../../offers/reason-lines';
import { paths, pathTo } from '../../../paths';
import type { Home } from '../../life/life-links';
import { type HistoryLine, historyLine, type LifeView, lifeView } from '../../life/life.view';

export interface AwardPageView {
  readonly award: AwardView;
  readonly title: string;
  /** The council's own service is booked, not bought. */
  readonly kind: AwardView['kind'] | 'in_house';
  readonly units: number;
  readonly decision: DecisionWords | undefined;
  readonly history: readonly HistoryLine[];
  readonly life: LifeView;
  readonly home: Home;
  /** What this reader can do now, with where it is done. */
  readonly actions: Readonly<Partial<Record<AwardUserAction, string>>>;
  /** Waits for approval, and this reader may approve others' but placed this one. */
  readonly ownWork: boolean;
  readonly personHref: string | undefined;
  readonly moneyHref: string | undefined;
}

const PAGES = { agreement: 'awardAgreement', approval: 'approveAward', cancellation: 'cancelAward' } as const;

export function awardView(actor: Actor, award: AwardView, history: readonly AwardEventView[]): AwardPageView {
  const may = (permission: string) => actor.permissions.has(permission);
  return {
    award,
    title: actor.language === 'cy' ? award.offerTitleCy : award.offerTitle,
    kind: kindOf(award),
    units: quantityInUnits(quantityFromHundredths(award.quantityHundredths)),
    decision: decisionOf(actor, award.decision),
    history: history.map(historyLine),
    life: lifeView(actor, award),
    home: 'awards',
    actions: actionsOf(actor, award),
    ownWork: may('award.approve') && waitsForAnother(actor, award),
    moneyHref: may('budget.read') ? pathTo(paths.money, { budgetId: award.budgetId }) : undefined,
    personHref: may('person.read') ? pathTo(paths.person, { personId: award.personId }) : undefined,
  };
}

export function kindOf({ kind, linkedBuyer }: AwardView): AwardPageView['kind'] {
  return linkedBuyer === 'in_house' ? 'in_house' : kind;
}

/** Recording someone else's agreement is an officer's; a person gives their own on pages of their own. */
function actionsOf(actor: Actor, { id, allowedActions }: AwardView): AwardPageView['actions'] {
  const open = (Object.keys(PAGES) as (keyof typeof PAGES)[]).filter(
    (action) =>
      allowedActions.includes(action) && (action !== 'agreement' || actor.permissions.has('agreement.record')),
  );
  return Object.fromEntries(open.map((action) => [action, pathTo(paths[PAGES[action]], { awardId: id })]));
}

/** Waits for approval by somebody else than this reader, who placed it or asked for the change of it. */
function waitsForAnother({ userId }: Actor, { state, placedBy, change }: AwardView): boolean {
  if (change !== null) return change.state === 'awaiting_approval' && change.proposedBy === userId;
  return state === 'awaiting_approval' && placedBy === userId;
}

function decisionOf(
  { language }: Actor,
  decision: AwardView['decision'] | AwardView['changeDecision'],
): DecisionWords | undefined {
  if (decision === null) return undefined;
  const { outcome, duties } = decision;
  const [route, band] = [decision.route as Route, decision.band as Band];
  return decisionWords({ outcome, route, band, duties, reasons: storedReasons(decision.reasons) }, language);
}

/** What is to be approved, in words: the award, or the change of it that waits. */
export function decisionToApprove(actor: Actor, award: AwardView): DecisionWords | undefined {
  return decisionOf(actor, award.change === null ? award.decision : award.changeDecision);
}
