import { formatPounds, pence } from '@commonweal/kernel';
import { type Award, type Budget, type Claim, holderOf, type KindOfMoney } from './money/kind-of-money';
import type { Caller, PublicApi } from './public-api';
import type { Figures, Story } from './story';

const COUNCIL = 'Knowsley';
const UNITS = 4;
const BILLED = 1;
const DAY_MS = 86_400_000;
const WEEKS_8 = 56;

interface Stage {
  readonly api: PublicApi;
  readonly story: Story;
  readonly money: KindOfMoney;
}

interface Offer {
  readonly id: string;
  readonly title: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly pricePence: number;
  readonly servesPostcode: boolean;
}

/** The main job with one kind of money, from the menu to the ledger line that everyone sees. */
export async function mainJob(stage: Stage): Promise<void> {
  const { api, story, money } = stage;
  story.title(money.title);
  const officer = await api.someone('social worker', ofCouncil('social_worker'));
  const finance = await api.someone('finance officer', ofCouncil('finance_officer'));
  const budget = await budgetFor(officer, money);
  const before = budget.figures;
  story.figures('Before', before);
  const award = await arranged(stage, budget);
  const claim = await billed(stage, budget, award);
  const council = (await finance.get<{ authority: { id: string } }>('/me')).authority.id;
  await money.pay({ api, story, budget, claim, council, finance });
  await seenByAll(stage, { budget, before, award, claim, finance });
}

const ofCouncil = (role: string) => (user: { roles: readonly string[]; authority: string | null }) =>
  user.roles.includes(role) && String(user.authority).includes(COUNCIL);

async function budgetFor(officer: Caller, money: KindOfMoney): Promise<Budget> {
  for (const { id } of await officer.all<{ id: string }>('/people')) {
    const budgets = await officer.all<Budget>(`/budgets?personId=${id}`);
    const found = budgets.find((budget) => money.isIt(budget) && budget.figures.availablePence >= 100_000);
    if (found !== undefined) return found;
  }
  throw new Error('nobody has such a budget with a thousand pounds left');
}

/** From the menu to the provider's yes. */
async function arranged({ api, story, money }: Stage, budget: Budget): Promise<Award> {
  const buyer = await api.someone('buyer for this money', (user) => money.buyer(user, budget));
  const menu = await buyer.get<{ items: Offer[]; shortlistId: string }>(`/offers?budgetId=${budget.id}&limit=20`);
  const offer = menu.items.find((item) => item.servesPostcode && item.pricePence > 0 && item.pricePence <= 20_000);
  if (offer === undefined) throw new Error('nothing on the menu fits');
  story.step(`${buyer.who.name} finds “${offer.title}” of ${offer.providerName} on the menu.`);
  const { id: budgetId } = budget;
  const terms = {
    budgetId,
    offerId: offer.id,
    quantity: UNITS,
    startsOn: day(0),
    endsOn: day(WEEKS_8),
    outcomeIds: [],
  };
  const reason = money.awardKind === 'council_award' ? { reason: { code: 'persons-choice' } } : {};
  const placed = await buyer.post<Award>('/awards', { ...terms, shortlistId: menu.shortlistId, ...reason });
  story.step(
    `${buyer.who.name} arranges it as ${placed.reference}: ${formatPounds(pence(placed.valuePence))} is reserved.`,
  );
  story.check(`it is a ${money.awardKind.replaceAll('_', ' ')}`, placed.kind === money.awardKind);
  const agreed = placed.state === 'awaiting_agreement' ? await personAgrees({ api, story }, budget, placed) : placed;
  const provider = await api.someone('user of the provider', ({ providerId }) => providerId === offer.providerId);
  const accepted = await provider.post<Award>(`/awards/${placed.id}/acceptance`, { version: agreed.version });
  story.step(`${provider.who.name} sees the whole order and accepts it.`);
  return { ...placed, ...accepted, valuePence: placed.valuePence, providerId: offer.providerId };
}

async function personAgrees({ api, story }: Omit<Stage, 'money'>, budget: Budget, award: Award): Promise<Award> {
  const holder = await api.someone('holder of this budget', (user) => holderOf(user, budget));
  const agreement = { version: award.version, basis: 'own', how: 'online', on: day(0) };
  const agreed = await holder.post<Award>(`/awards/${award.id}/agreement`, agreement);
  story.step(`${holder.who.name} says yes first.`);
  return agreed;
}

/** From delivery to the yes to the bill. */
async function billed({ api, story, money }: Stage, budget: Budget, award: Award): Promise<Claim> {
  const provider = await api.someone('user of the provider', ({ providerId }) => providerId === award.providerId);
  const lines = [{ deliveredOn: day(0), quantity: BILLED }];
  const claim = await provider.post<Claim>(`/awards/${award.id}/claims`, { lines });
  const confirmer = await api.someone('person to confirm delivery', (user) => money.confirmer(user, budget));
  const approved = await confirmer.post<Claim>(`/claims/${claim.id}/approval`, { version: claim.version });
  story.step(
    `${provider.who.name} bills ${formatPounds(pence(claim.amountPence))}; ${confirmer.who.name} approves the bill.`,
  );
  return { ...claim, ...approved };
}

interface Outcome {
  readonly budget: Budget;
  readonly before: Figures;
  readonly award: Award;
  readonly claim: Claim;
  readonly finance: Caller;
}

async function seenByAll({ api, story }: Stage, { budget, before, award, claim, finance }: Outcome): Promise<void> {
  const holder = await api.someone('holder of this budget', (user) => holderOf(user, budget));
  const provider = await api.someone('user of the provider', ({ providerId }) => providerId === award.providerId);
  await holder.until<Claim>(`/claims/${claim.id}`, 'the bill is paid', ({ state }) => state === 'paid');
  const { figures } = await holder.get<Budget>(`/budgets/${budget.id}`);
  story.figures('After', figures);
  story.check(
    'what is left fell by what was arranged',
    before.availablePence - figures.availablePence === award.valuePence,
  );
  story.check('what is spent rose by the bill', figures.spentPence - before.spentPence === claim.amountPence);
  const lines = await Promise.all(
    [holder, finance].map((one) => one.get<{ items: Json[] }>(`/budgets/${budget.id}/entries`)),
  );
  const [theirs, councils] = lines.map(({ items }) => items.filter(({ claimId }) => claimId === claim.id));
  const agree = JSON.stringify(theirs) === JSON.stringify(councils) && (theirs ?? []).length > 0;
  story.check('the person and the council see the same ledger lines', agree);
  const told = ({ items }: { items: Json[] }) => items.some(({ template }) => template === 'payment-sent');
  await provider.until('/messages', 'the provider is told', told);
  story.check('the provider was told of the payment', true);
}

type Json = Readonly<Record<string, unknown>>;

function day(offset: number): string {
  return new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);
}
