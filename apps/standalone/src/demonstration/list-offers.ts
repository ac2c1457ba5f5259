import { ListOffer, ReadOffers } from '@commonweal/catalogue';
import { pence } from '@commonweal/kernel';
import type { Demonstration } from './demonstration';
import type { InventedOffer, InventedProvider } from './invented-provider';
import { PROVIDERS } from './providers/providers';

const ALL = 500;

/** Each provider puts its offers on the menu itself. */
export async function listOffers(demonstration: Demonstration): Promise<void> {
  const known = await demonstration.get(ReadOffers).publicSearch({ limit: ALL });
  for (const { offer } of known) demonstration.offers.add(offer.title, offer.id);
  await Promise.all(
    PROVIDERS.map(async (provider) => {
      const left = provider.offers.filter(({ title }) => !demonstration.offers.has(title[0]));
      for (const offer of left) await listOffer(demonstration, provider, offer);
    }),
  );
}

async function listOffer(
  demonstration: Demonstration,
  provider: InventedProvider,
  offer: InventedOffer,
): Promise<void> {
  const { category, unit, meets, reachMetres, weeklyCapacity } = offer;
  const [title, titleCy] = offer.title;
  const [description, descriptionCy] = offer.about;
  const { id } = await demonstration.get(ListOffer).execute(await demonstration.user(provider.user.name), {
    providerId: demonstration.providers.of(provider.facts.name),
    ...{ category, title, titleCy, description, descriptionCy, unit, reachMetres },
    pricePence: pence(offer.price),
    vat: offer.vat ?? 'exempt',
    languages: offer.languages ?? provider.facts.languages,
    outcomeCodes: meets,
    startsPostcode: offer.startsFrom ?? provider.startsFrom,
    ...(weeklyCapacity !== undefined && { weeklyCapacity }),
    isDemonstration: true,
  });
  demonstration.offers.add(title, id);
}
