import { type Actor, type Pence, quantityInUnits } from '@commonweal/kernel';
import type { AwardView } from '@commonweal/ordering';
import type { DecisionWords } from '../../../../offers/decision.view';
import { type AmountOfSupport, amountOfSupport } from '../../../../wording/amount-of-support';
import { decisionToApprove } from '../award.view';

interface Terms {
  readonly amount: AmountOfSupport;
  readonly valuePence: Pence;
  readonly wholeLifePence: Pence;
}

interface ApprovalView {
  /** As agreed, or as asked for where nothing is agreed yet. */
  readonly now: Terms;
  /** What a change of it asks for. */
  readonly asked: (Terms & { readonly reasonCode: string | undefined }) | undefined;
  readonly decision: DecisionWords | undefined;
}

export function approvalView(actor: Actor, award: AwardView): ApprovalView {
  const { valuePence, wholeLifePence } = award;
  return {
    now: { amount: amountOfSupport(award), valuePence, wholeLifePence },
    asked: askedFor(award),
    decision: decisionToApprove(actor, award),
  };
}

function askedFor({ change, changeDecision, unit }: AwardView): ApprovalView['asked'] {
  if (change === null) return undefined;
  const { quantity, startsOn, endsOn = null, valuePence, wholeLifePence } = change;
  const amount = { unit, count: quantityInUnits(quantity), startsOn, endsOn };
  return { amount, valuePence, wholeLifePence, reasonCode: changeDecision?.reasonCode };
}
