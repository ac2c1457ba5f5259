import { formatPounds, pence } from '@commonweal/kernel';
import { arrangeWith, day } from './arrange';
import {
  type Award,
  type Budget,
  type Claim,
  holderOf,
  type KindOfMoney,
  providerUser,
  type Scene,
} from './money/kind-of-money';
import type { Caller, DemoUser, PublicApi } from './public-api';
import type { Story } from './story';

const BILLED_UNITS = 1;
/** What a budget must have left to be bought from. */
const ENOUGH_PENCE = 100_000;

type Json = Readonly<Record<string, unknown>>;

/** The main job with one kind of money, from the menu to the ledger line that everyone sees. */
export async function mainJob(api: PublicApi, story: Story, money: KindOfMoney): Promise<void> {
  story.title(money.title);
  const scene = await sceneFor(api, story, money);
  const { budget, finance } = scene;
  story.figures('Before', budget.figures);
  await money.prepare?.(scene);
  const buyer = await api.someone('buyer for this money', (user) => money.buyer(user, budget));
  const award = await arrangeWith(scene, buyer, ({ providerId }) => providerId !== budget.hostProviderId);
  story.check(`it is a ${money.awardKind.replaceAll('_', ' ')}`, award.kind === money.awardKind);
  const confirmer = await api.someone('person to confirm delivery', (user) => money.confirmer(user, budget));
  const claim = await billed(scene, award, confirmer);
  await money.pay({ story, claim, finance, confirmer });
  await seenByAll(scene, award, claim);
}

/** The first person of any council who has such a budget, and the officers around them. */
async function sceneFor(api: PublicApi, story: Story, money: KindOfMoney): Promise<Scene> {
  for (const { authorityId } of api.users.filter(({ roles }) => roles.includes('social_worker'))) {
    const inCouncil = (role: string) => (user: DemoUser) =>
      user.roles.includes(role) && user.authorityId === authorityId;
    const officer = await api.someone('social worker', inCouncil('social_worker'));
    const budget = await budgetOf(officer, money);
    if (budget === undefined) continue;
    const finance = await api.someone('finance officer', inCouncil('finance_officer'));
    return { api, story, budget, officer, finance };
  }
  throw new Error('nobody has such a budget with enough left');
}

async function budgetOf(officer: Caller, money: KindOfMoney): Promise<Budget | undefined> {
  for (const { id } of await officer.all<{ id: string }>('/people')) {
    const budgets = await officer.all<Budget>(`/budgets?personId=${id}`);
    const found = budgets.find((one) => money.isIt(one) && one.figures.availablePence >= ENOUGH_PENCE);
    if (found !== undefined && (await money.fits?.(officer, found)) !== false) return found;
  }
  return undefined;
}

/** From delivery to the yes to the bill. */
async function billed({ api, story }: Scene, award: Award, confirmer: Caller): Promise<Claim> {
  const provider = await api.someone('user of the provider', providerUser(award.providerId));
  const lines = [{ deliveredOn: day(0), quantity: BILLED_UNITS }];
  const claim = await provider.post<Claim>(`/awards/${award.id}/claims`, { lines });
  const approved = await confirmer.post<Claim>(`/claims/${claim.id}/approval`, { version: claim.version });
  const amount = formatPounds(pence(claim.amountPence));
  story.step(`${provider.who.name} bills ${amount}; ${confirmer.who.name} approves the bill.`);
  return { ...claim, ...approved };
}

async function seenByAll({ api, story, budget, finance }: Scene, award: Award, claim: Claim): Promise<void> {
  const before = budget.figures;
  const holder = await api.someone('holder of this budget', (user) => holderOf(user, budget));
  const provider = await api.someone('user of the provider', providerUser(award.providerId));
  await holder.until<Claim>(`/claims/${claim.id}`, 'the bill is paid', ({ state }) => state === 'paid');
  const { figures } = await holder.get<Budget>(`/budgets/${budget.id}`);
  story.figures('After', figures);
  const left = before.availablePence - figures.availablePence;
  story.check('what is left fell by what was arranged', left === award.valuePence);
  story.check('what is spent rose by the bill', figures.spentPence - before.spentPence === claim.amountPence);
  const lines = await Promise.all([holder, finance].map((one) => linesOf(one, budget, claim)));
  story.check('the person and the council see the same ledger lines', lines[0] === lines[1] && lines[0] !== '[]');
  const { items: payments } = await provider.get<{ items: { id: string }[] }>(`/payments?claimId=${claim.id}`);
  const told = ({ items }: { items: Json[] }) => items.some((message) => isAbout(message, payments[0]?.id));
  await provider.until('/messages', 'the provider is told of this payment', told);
  story.check('the provider was told of the payment', true);
}

async function linesOf(caller: Caller, budget: Budget, claim: Claim): Promise<string> {
  const { items } = await caller.get<{ items: Json[] }>(`/budgets/${budget.id}/entries?limit=100`);
  return JSON.stringify(items.filter(({ claimId }) => claimId === claim.id));
}

function isAbout(message: Json, paymentId: string | undefined): boolean {
  return message.template === 'payment-sent' && paymentId !== undefined && JSON.stringify(message).includes(paymentId);
}
