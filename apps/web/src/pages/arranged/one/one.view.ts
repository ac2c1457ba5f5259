import type { BudgetView } from '@commonweal/budgets';
import type { OutcomeView } from '@commonweal/catalogue';
import type { ClaimView } from '@commonweal/delivery';
import { add, type Actor } from '@commonweal/kernel';
import type { AwardEventView, AwardView } from '@commonweal/ordering';
import { paths, pathTo } from '../../../paths';
import { amountOfSupport } from '../../../wording/amount-of-support';
import { namesIn, titleIn } from '../../../wording/in-language';
import { billLine } from '../../bills/bill-line';
import { historyLine, lifeView } from '../../life/life.view';

export interface ArrangedOnFile {
  readonly actor: Actor;
  readonly award: AwardView;
  readonly budget: BudgetView;
  readonly outcomes: readonly OutcomeView[];
}

interface ArrangedWithPast extends ArrangedOnFile {
  readonly history: readonly AwardEventView[];
  readonly bills: readonly ClaimView[];
}

export function arrangedView({ history, bills, ...found }: ArrangedWithPast) {
  const { actor, award } = found;
  const mayAnswer = award.allowedActions.includes('agreement');
  return {
    award: arrangedTerms(found),
    agreeHref: mayAnswer ? pathTo(paths.agree, { awardId: award.id }) : undefined,
    refuseHref: mayAnswer ? pathTo(paths.refuse, { awardId: award.id }) : undefined,
    history: history.map(historyLine),
    ...{ life: lifeView(actor, award), home: 'arranged' as const },
    bills: bills.map((bill) => billLine(actor, bill)),
  };
}

/** What is arranged, in the words of the person whose it is; also for the pages that ask whether it is meant. */
function arrangedTerms({ actor, award, budget, outcomes }: ArrangedOnFile) {
  const { reference, state, version, providerName, unit, pricePence, startsOn, endsOn, valuePence } = award;
  const { availablePence } = budget.figures;
  return {
    ...{ reference, state, version, providerName, unit, pricePence, startsOn, endsOn, valuePence },
    title: titleIn(actor.language, award),
    amount: amountOfSupport(award),
    consulted: award.agreement?.consulted ?? undefined,
    wishes: namesIn(actor.language, outcomes, award.outcomeCodes),
    budget: { type: budget.type, endsOn: budget.endsOn, href: pathTo(paths.money, { budgetId: budget.id }) },
    /** The money is set aside already: this is left after a yes, and more after a no. */
    leftAfterYes: availablePence,
    leftAfterNo: add(availablePence, award.reservedPence),
  };
}
