declare const penceBrand: unique symbol;

/** Whole pence, GBP. The only representation of money in Commonweal. */
export type Pence = number & { readonly [penceBrand]: 'Pence' };

/** @throws RangeError when n is not a safe whole number. */
export function pence(n: number): Pence {
  if (!Number.isSafeInteger(n)) throw new RangeError('money is whole pence');
  return n as Pence;
}

export const ZERO = pence(0);

const POUNDS = /^£?(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.(\d{2}))?$/;

/** Reads "1,234.50", "£5" and the like from the text itself, never through a float; undefined when it is not an amount. */
export function parsePounds(text: string): Pence | undefined {
  const match = POUNDS.exec(text.trim());
  if (!match) return undefined;
  return pence(Number((match[1] ?? '').replaceAll(',', '') + (match[2] ?? '00')));
}

/** "£1,234.50"; negative amounts as "-£0.05". Digits are grouped the same way in English and Welsh. */
export function formatPounds(amount: Pence): string {
  const absolute = Math.abs(amount);
  const pounds = Math.trunc(absolute / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',');
  const text = `£${pounds}.${String(absolute % 100).padStart(2, '0')}`;
  return amount < 0 ? `-${text}` : text;
}

export function add(...amounts: readonly Pence[]): Pence {
  return pence(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function subtract(from: Pence, amount: Pence): Pence {
  return pence(from - amount);
}

export function negate(amount: Pence): Pence {
  return pence(0 - amount);
}

/**
 * part of whole of the amount, rounded down to the penny.
 * @throws RangeError unless whole is above zero and part between nothing and whole.
 */
export function shareOf(amount: Pence, part: number, whole: number): Pence {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || whole <= 0 || part < 0 || part > whole) {
    throw new RangeError('a share is a part of a whole');
  }
  return pence(Number((BigInt(amount) * BigInt(part)) / BigInt(whole)));
}

/** The smaller amount, and never less than nothing. */
export function atMost(amount: Pence, most: Pence): Pence {
  return pence(Math.max(0, Math.min(amount, most)));
}

declare const quantityBrand: unique symbol;

/** A quantity of a service in hundredths of its unit: 1.5 hours is 150. */
export type Quantity = number & { readonly [quantityBrand]: 'Quantity' };

/** More than anybody buys at once, and small enough for every price of it to be exact. */
const MOST_UNITS = 1_000_000;

/** @throws RangeError unless n is above zero, at most MOST_UNITS and with at most two decimals. */
export function quantity(n: number): Quantity {
  const hundredths = Math.round(n * 100);
  if (!(n > 0) || n > MOST_UNITS || Math.abs(n * 100 - hundredths) > 1e-6) {
    throw new RangeError('a quantity is above zero, not over a million, with at most two decimals');
  }
  return hundredths as Quantity;
}

/** @throws RangeError unless n is a safe whole number above zero. */
export function quantityFromHundredths(n: number): Quantity {
  if (!Number.isSafeInteger(n) || n <= 0) throw new RangeError('a quantity is above zero, in whole hundredths');
  return n as Quantity;
}

/** The quantity in units, for JSON and pages only. */
export function quantityInUnits(q: Quantity): number {
  return q / 100;
}

/**
 * Unit price × quantity, to the nearest penny, halves up.
 * @throws RangeError for a price below zero.
 */
export function priceOf(unitPrice: Pence, q: Quantity): Pence {
  if (unitPrice < 0) throw new RangeError('a price is nothing or more');
  return pence(Number((BigInt(unitPrice) * BigInt(q) + 50n) / 100n));
}
