import type { InventedPerson } from '../invented-person';
import type { InventedProvider } from '../invented-provider';
import { COMMUNITY_RUN } from './community';
import { COMPANIES } from './companies';
import { EQUAL_FIVE } from './equal-five';
import { FLINTSHIRE_OTHERS } from './flintshire-others';
import { FLINTSHIRE_TOGETHER } from './flintshire-together';
import { INDIVIDUALS } from './individuals';
import { MERSEYSIDE_HOSTS } from './merseyside-hosts';
import { MICRO_CARERS } from './micro-carers';
import { PEMBROKESHIRE } from './pembrokeshire';
import { PUBLICLY_OWNED } from './public-owned';
import { SOCIETIES } from './societies';

export const PROVIDERS: readonly InventedProvider[] = [
  ...[...EQUAL_FIVE, ...COMMUNITY_RUN, ...SOCIETIES],
  ...[...COMPANIES, ...PUBLICLY_OWNED, ...INDIVIDUALS],
  ...[...MERSEYSIDE_HOSTS, ...FLINTSHIRE_TOGETHER, ...FLINTSHIRE_OTHERS, ...MICRO_CARERS, ...PEMBROKESHIRE],
];

/** Whose offer it is, by its English title. */
export function providerOfOffer(title: string): InventedProvider {
  const provider = PROVIDERS.find(({ offers }) => offers.some((offer) => offer.title[0] === title));
  if (provider === undefined) throw new RangeError(`nobody offers ${title}`);
  return provider;
}

/** Who holds the person's fund, and who there spends it. */
export function hostOf({ name, budget, council }: InventedPerson): { readonly name: string; readonly user: string } {
  const host = PROVIDERS.find(({ facts }) => facts.name === budget?.host);
  const [, user] = host?.hosts?.find(([code]) => code === council) ?? [];
  if (host === undefined || user === undefined) throw new RangeError(`nobody holds a fund for ${name}`);
  return { name: host.facts.name, user };
}
