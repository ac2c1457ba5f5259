import type { InventedProvider } from '../invented-provider';
import { EQUAL_FIVE } from './equal-five';

export const PROVIDERS: readonly InventedProvider[] = [...EQUAL_FIVE];

/** Whose offer it is, by its English title. */
export function providerOfOffer(title: string): InventedProvider {
  const provider = PROVIDERS.find(({ offers }) => offers.some((offer) => offer.title[0] === title));
  if (provider === undefined) throw new RangeError(`nobody offers ${title}`);
  return provider;
}
