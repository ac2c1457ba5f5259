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
