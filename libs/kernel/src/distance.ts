/** Of the international mile, by definition of 1959. */
const METRES_IN_A_MILE = 1609.344;

/** Distances are kept in metres and told in miles. */
export function milesFromMetres(metres: number): number {
  return metres / METRES_IN_A_MILE;
}
