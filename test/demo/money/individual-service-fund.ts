import { arrangeWith, type Offer } from '../arrange';
import { type Award, hostOf, type KindOfMoney, type Scene } from './kind-of-money';
import { paidByThemselves } from './paid-by-themselves';

export const INDIVIDUAL_SERVICE_FUND: KindOfMoney = {
  title: 'An individual service fund: the council awards it to the host the person chose, the host spends it for them',
  isIt: ({ type, isfBasis }) => type === 'isf' && isfBasis === 'council_contract',
  awardKind: 'isf_purchase',
  buyer: hostOf,
  confirmer: hostOf,
  prepare: awardTheFund,
  pay: paidByThemselves,
};

/** A fund is awarded once. */
const HELD = ['accepted', 'active'];

async function awardTheFund(scene: Scene): Promise<void> {
  const { story, budget, officer } = scene;
  const awards = await officer.all<Award>(`/awards?personId=${budget.personId}`);
  const before = awards.find(({ kind, state }) => kind === 'isf_placement' && HELD.includes(state));
  if (before !== undefined) {
    story.step(`The council has awarded the fund to the host that the person chose, as ${before.reference}.`);
    return;
  }
  const isFund = (offer: Offer) => offer.category === 'fund-hosting' && offer.providerId === budget.hostProviderId;
  const fund = await arrangeWith(scene, officer, isFund);
  story.check('awarding the fund is an isf placement', fund.kind === 'isf_placement');
  const { figures } = await officer.get<{ figures: typeof budget.figures }>(`/budgets/${budget.id}`);
  story.check('and takes nothing out of it', figures.availablePence === budget.figures.availablePence);
}
