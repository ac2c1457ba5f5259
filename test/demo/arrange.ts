import { formatPounds, pence } from '@commonweal/kernel';
import { type Award, holderOf, hostOf, providerUser, type Scene } from './money/kind-of-money';
import type { Caller, DemoUser } from './public-api';

const UNITS = 4;
const DAY_MS = 86_400_000;
const DAYS = 56;
/** Four of them are affordable from every budget of the demonstration. */
const DEAREST_PENCE = 20_000;

export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly providerId: string;
  readonly providerName: string;
  readonly category: string;
  readonly pricePence: number;
  readonly servesPostcode: boolean;
}

export function day(offset: number): string {
  return new Date(Date.now() + offset * DAY_MS).toISOString().slice(0, 10);
}

/** From the menu to the provider's yes: the buyer takes the first on their menu that is wanted and near. */
export async function arrangeWith(scene: Scene, buyer: Caller, wanted: (offer: Offer) => boolean): Promise<Award> {
  const { api, story, budget } = scene;
  const menu = await buyer.get<{ items: Offer[]; shortlistId: string }>(`/offers?budgetId=${budget.id}&limit=100`);
  const offer = menu.items.find((item) => wanted(item) && affordable(item));
  if (offer === undefined) throw new Error('nothing on the menu fits');
  story.step(`${buyer.who.name} finds “${offer.title}” of ${offer.providerName} on the menu.`);
  const placed = await buyer.post<Award>('/awards', {
    ...{ budgetId: budget.id, offerId: offer.id, quantity: UNITS, outcomeIds: [], shortlistId: menu.shortlistId },
    ...{ startsOn: day(0), endsOn: day(DAYS) },
    ...(buyer.who.roles.includes('social_worker') ? { reason: { code: 'persons-choice' } } : {}),
  });
  const value = formatPounds(pence(placed.valuePence));
  story.step(`${buyer.who.name} arranges it as ${placed.reference}, worth ${value}.`);
  const agreed = placed.state === 'awaiting_agreement' ? await personAgrees(scene, placed) : placed;
  const approved = agreed.state === 'awaiting_approval' ? await managerApproves(scene, agreed) : agreed;
  const isFund = offer.category === 'fund-hosting';
  const answers = isFund ? (user: DemoUser) => hostOf(user, budget) : providerUser(offer.providerId);
  const provider = await api.someone('user of the provider', answers);
  const accepted = await provider.post<Award>(`/awards/${placed.id}/acceptance`, { version: approved.version });
  story.step(`${provider.who.name} sees the whole order and accepts it.`);
  return { ...placed, ...accepted, valuePence: placed.valuePence, providerId: offer.providerId };
}

function affordable({ servesPostcode, pricePence }: Offer): boolean {
  return servesPostcode && pricePence > 0 && pricePence <= DEAREST_PENCE;
}

async function personAgrees({ api, story, budget }: Scene, award: Award): Promise<Award> {
  const holder = await api.someone('holder of this budget', (user) => holderOf(user, budget));
  const agreement = { version: award.version, basis: 'own', how: 'online', on: day(0) };
  const agreed = await holder.post<Award>(`/awards/${award.id}/agreement`, agreement);
  story.step(`${holder.who.name} says yes first.`);
  return agreed;
}

async function managerApproves({ api, story, officer }: Scene, award: Award): Promise<Award> {
  const { authorityId } = officer.who;
  const isManager = (user: { roles: readonly string[]; authorityId: string | null }) =>
    user.roles.includes('manager') && user.authorityId === authorityId;
  const manager = await api.someone('manager', isManager);
  const approved = await manager.post<Award>(`/awards/${award.id}/approval`, { version: award.version });
  story.step(`${manager.who.name} approves it, as the decision asks.`);
  return approved;
}
