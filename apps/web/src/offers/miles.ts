const METRES_IN_A_MILE = 1609.344;
const ONE_DECIMAL = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** "3.1" for 5,000 metres. */
export function miles(metres: number): string {
  return ONE_DECIMAL.format(metres / METRES_IN_A_MILE);
}
