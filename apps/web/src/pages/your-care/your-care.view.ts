import type { BudgetView } from '@commonweal/budgets';
import type { ClaimView } from '@commonweal/delivery';
import type { Actor } from '@commonweal/kernel';
import type { AwardView } from '@commonweal/ordering';
import { withQuery } from '../../addresses/with-query';
import { paths, pathTo } from '../../paths';
import { type ArrangedLine, arrangedLine } from '../arranged/arranged-line';
import { type BillLine, billLine } from '../bills/bill-line';
import type { WhoseCare } from './whose-care';

interface CareOnFile {
  readonly actor: Actor;
  readonly whose: WhoseCare;
  readonly budgets: readonly BudgetView[];
  readonly awards: readonly AwardView[];
  readonly bills: readonly ClaimView[];
}

export type BudgetOnPage = Pick<
  BudgetView,
  'reference' | 'type' | 'moneyHeldIn' | 'startsOn' | 'endsOn' | 'figures'
> & {
  readonly href: string;
};

export interface YourCareView {
  readonly whose: WhoseCare;
  readonly toAgree: readonly ArrangedLine[];
  readonly toApprove: readonly BillLine[];
  readonly budgets: readonly BudgetOnPage[];
  readonly arranged: readonly ArrangedLine[];
  readonly arrangedHref: string;
  readonly recordHref: string;
}

export function yourCareView({ actor, whose, budgets, awards, bills }: CareOnFile): YourCareView {
  const waits = ({ allowedActions }: AwardView) => allowedActions.includes('agreement');
  const person = whose.others.length > 0 ? whose.personId : undefined;
  return {
    whose,
    toAgree: awards.filter(waits).map((award) => arrangedLine(actor, award)),
    toApprove: bills
      .filter(({ allowedActions }) => allowedActions.includes('approval'))
      .map((bill) => billLine(actor, bill)),
    budgets: budgets.map(budgetOnPage),
    arranged: awards.filter((award) => !waits(award)).map((award) => arrangedLine(actor, award)),
    arrangedHref: withQuery(paths.arranged, { person }),
    recordHref: withQuery(paths.yourRecord, { person }),
  };
}

export function budgetOnPage({
  id,
  reference,
  type,
  moneyHeldIn,
  startsOn,
  endsOn,
  figures,
}: BudgetView): BudgetOnPage {
  return { reference, type, moneyHeldIn, startsOn, endsOn, figures, href: pathTo(paths.money, { budgetId: id }) };
}
