import type { BudgetView } from '@commonweal/budgets';
import type { Actor, Instant } from '@commonweal/kernel';
import type { AwardView } from '@commonweal/ordering';
import { withQuery } from '../../addresses/with-query';
import { paths, pathTo } from '../../paths';
import { type ArrangedLine, arrangedLine } from '../arranged/arranged-line';
import { type BillLine, billLine } from '../bills/bill-line';
import { personBuys } from '../people/person/budgets/menu/who-buys';
import type { Waiting } from './waiting';
import type { WhoseCare } from './whose-care';

interface CareOnFile extends Waiting {
  readonly actor: Actor;
  readonly whose: WhoseCare;
  readonly budgets: readonly BudgetView[];
  readonly awards: readonly AwardView[];
}

export type BudgetOnPage = Pick<
  BudgetView,
  'reference' | 'type' | 'moneyHeldIn' | 'startsOn' | 'endsOn' | 'figures'
> & {
  readonly href: string;
  readonly findHref: string;
  /** The person, or who acts for them, buys with it. */
  readonly buys: boolean;
};

export interface YourCareView {
  readonly whose: WhoseCare;
  readonly toAgree: readonly ArrangedLine[];
  readonly toApprove: readonly BillLine[];
  readonly toPay: Waiting['toPay'];
  readonly suggested: readonly { readonly href: string; readonly note: string | null; readonly madeAt: Instant }[];
  readonly budgets: readonly BudgetOnPage[];
  readonly arranged: readonly ArrangedLine[];
  readonly arrangedHref: string;
  readonly recordHref: string;
}

export function yourCareView({ actor, whose, budgets, awards, bills, suggestions, toPay }: CareOnFile): YourCareView {
  const waits = ({ allowedActions }: AwardView) => allowedActions.includes('agreement');
  const person = whose.others.length > 0 ? whose.personId : undefined;
  return {
    whose,
    toAgree: awards.filter(waits).map((award) => arrangedLine(actor, award)),
    toApprove: bills
      .filter(({ allowedActions }) => allowedActions.includes('approval'))
      .map((bill) => billLine(actor, bill)),
    suggested: suggestions.map(({ id, note, madeAt }) => {
      return { note, madeAt, href: pathTo(paths.suggestion, { suggestionId: id }) };
    }),
    toPay,
    budgets: budgets.map(budgetOnPage),
    arranged: awards.filter((award) => !waits(award)).map((award) => arrangedLine(actor, award)),
    arrangedHref: withQuery(paths.arranged, { person }),
    recordHref: withQuery(paths.yourRecord, { person }),
  };
}

export function budgetOnPage(budget: BudgetView): BudgetOnPage {
  const { id: budgetId, reference, type, moneyHeldIn, startsOn, endsOn, figures } = budget;
  return {
    ...{ reference, type, moneyHeldIn, startsOn, endsOn, figures },
    href: pathTo(paths.money, { budgetId }),
    findHref: pathTo(paths.moneyMenu, { budgetId }),
    buys: personBuys(budget),
  };
}
