import { milesFromMetres } from '@commonweal/kernel';

/** A distance for `t(words.key, words.params)`: in miles, as people here say it. */
export interface DistanceWords {
  readonly key: string;
  readonly params: { readonly miles: string };
}

/** Nearer than this, tenths of a mile promise more than a postcode's middle can say. */
const CLOSE_METRES = 800;

export function distanceWords(metres: number): DistanceWords {
  const key = metres < CLOSE_METRES ? 'offers:distance.close' : 'offers:distance.miles';
  return { key, params: { miles: milesText(metres) } };
}

/** "3.2", and whole from ten on. */
export function milesText(metres: number): string {
  const miles = milesFromMetres(metres);
  return miles < 10 ? miles.toFixed(1) : miles.toFixed(0);
}
