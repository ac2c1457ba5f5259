import type { Caller } from '../public-api';
import { arrangeWith } from '../arrange';
import { type Award, type Budget, hostOf, type KindOfMoney, type Scene } from './kind-of-money';
import { paidByHost } from './paid-by-run';
import { paidOver } from './paid-over';

export const INDIVIDUAL_SERVICE_FUND: KindOfMoney = {
  title: 'An individual service fund: the council awards it to the host the person chose, the host spends it for them',
  isIt: ({ type, isfBasis }) => type === 'isf' && isfBasis === 'council_contract',
  fits: isToBeAwarded,
  awardKind: 'isf_purchase',
  buyer: hostOf,
  confirmer: hostOf,
  prepare: async (scene) => {
    await awardTheFund(scene);
    await paidOver(scene, { to: hostOf, amountPence: 300_000, frequency: 'four_weekly', fromDay: 0 });
  },
  pay: paidByHost,
};

const OVER = ['declined', 'expired', 'cancelled', 'completed', 'ended'];

/** A fund is awarded once. */
async function isToBeAwarded(officer: Caller, budget: Budget): Promise<boolean> {
  const awards = await officer.all<Award & { budgetId: string }>(`/awards?personId=${budget.personId}`);
  return awards.every(({ budgetId, kind, state }) => {
    return budgetId !== budget.id || kind !== 'isf_placement' || OVER.includes(state);
  });
}

async function awardTheFund(scene: Scene): Promise<void> {
  const { api, story, budget, officer } = scene;
  const fund = await arrangeWith(scene, officer, ({ category }) => category === 'fund-hosting');
  story.check('awarding the fund is an isf placement', fund.kind === 'isf_placement');
  story.check('it goes to the host that the person chose', fund.providerId === budget.hostProviderId);
  story.check('the host has accepted it', fund.state === 'accepted');
  const { figures } = await officer.get<Budget>(`/budgets/${budget.id}`);
  story.figures('Awarded', figures);
  story.check('and that takes nothing out of it', JSON.stringify(figures) === JSON.stringify(budget.figures));
  const host = await api.someone('user of the host', (user) => hostOf(user, budget));
  await host.until<{ items: object[] }>('/messages', 'the host is told of the award', ({ items }) =>
    items.some((message) => JSON.stringify(message).includes(fund.id)),
  );
  story.check('the host was told of the award', true);
}
