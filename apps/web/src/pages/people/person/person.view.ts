import type { BudgetView } from '@commonweal/budgets';
import type { Actor } from '@commonweal/kernel';
import type { AwardsPage } from '@commonweal/ordering';
import type { PersonView } from '@commonweal/people';
import { pagerLinks, type PagerLinks } from '../../../addresses/cursor-trail';
import { withQuery } from '../../../addresses/with-query';
import { paths, pathTo } from '../../../paths';
import { FUND_HOSTING } from './budgets/menu/who-buys';
import { type AwardLine, awardLine } from '../../awards/award-line';

interface PersonOnFile {
  readonly actor: Actor;
  readonly person: PersonView;
  readonly budgets: readonly BudgetView[];
  readonly awards: AwardsPage;
  readonly trail: string | undefined;
}

export interface PersonPageView {
  readonly person: PersonView;
  readonly outcomes: readonly string[];
  readonly budgets: readonly BudgetCard[];
  readonly awards: readonly AwardLine[];
  readonly pager: PagerLinks;
}

type BudgetCard = Pick<BudgetView, 'reference' | 'type' | 'moneyHeldIn' | 'startsOn' | 'endsOn' | 'figures'> & {
  /** Where support is found with this money; absent for those who may not search. */
  readonly menuHref: string | undefined;
  readonly moneyHref: string;
  /** Where its fund is awarded to the host that the person chose. */
  readonly fundHref: string | undefined;
};

export function personView({ actor, person, budgets, awards, trail }: PersonOnFile): PersonPageView {
  const path = pathTo(paths.person, { personId: person.id });
  return {
    person,
    outcomes: person.outcomes.map(({ text }) => text).filter((text) => text !== ''),
    budgets: budgets.map((budget) => budgetCard(actor, budget)),
    awards: awards.items.map((award) => awardLine(actor, award)),
    pager: pagerLinks({ path, query: {}, trail, nextCursor: awards.nextCursor }),
  };
}

function budgetCard(actor: Actor, budget: BudgetView): BudgetCard {
  const { id, personId, reference, type, moneyHeldIn, startsOn, endsOn, figures } = budget;
  const menuHref = actor.permissions.has('offer.search') ? pathTo(paths.menu, { personId, budgetId: id }) : undefined;
  const moneyHref = pathTo(paths.money, { budgetId: id });
  const awards = budget.isfBasis === 'council_contract' && actor.permissions.has('award.place');
  const fundHref = awards && menuHref !== undefined ? withQuery(menuHref, { category: FUND_HOSTING }) : undefined;
  return { reference, type, moneyHeldIn, startsOn, endsOn, figures, menuHref, moneyHref, fundHref };
}
