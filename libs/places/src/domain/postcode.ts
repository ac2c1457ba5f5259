/** What a person typed, taken apart: a whole postcode, a sector ("L36 1") or a district ("L36"). */
export interface ParsedPostcode {
  readonly precision: 'postcode' | 'sector' | 'district';
  readonly district: string;
  readonly sector: string | undefined;
  /** As it is written: upper case, one space. */
  readonly written: string;
}

// British Standard 7666. The second part never holds C, I, K, M, O or V, so that a slip there is told at once.
const OUTWARD = '[A-Z]{1,2}[0-9][A-Z0-9]?';
const FULL = new RegExp(`^(${OUTWARD}|GIR)([0-9])([ABD-HJLNP-UW-Z]{2})$`);
const SECTOR = new RegExp(`^(${OUTWARD}) ([0-9])$`);
const DISTRICT = new RegExp(`^${OUTWARD}$`);

/** undefined when the text has not the shape of a UK postcode, or of its first part. Spaces and case are forgiven. */
export function parsePostcode(text: string): ParsedPostcode | undefined {
  const spaced = text.trim().toUpperCase().replace(/\s+/g, ' ');
  const full = FULL.exec(spaced.replaceAll(' ', ''));
  if (full) return parsed('postcode', full[1] ?? '', full[2], full[3]);
  const sector = SECTOR.exec(spaced);
  if (sector) return parsed('sector', sector[1] ?? '', sector[2]);
  return DISTRICT.test(spaced) ? parsed('district', spaced) : undefined;
}

function parsed(precision: ParsedPostcode['precision'], district: string, digit?: string, unit = ''): ParsedPostcode {
  const sector = digit === undefined ? undefined : `${district} ${digit}`;
  return { precision, district, sector, written: (sector ?? district) + unit };
}

/** "L36" of "L36 1AA": all of an address that may be shown where the address itself may not. */
export function outwardCode(code: string): string {
  return parsePostcode(code)?.district ?? '';
}

/** "L36 1AA" of "l361aa"; undefined when the text has not the shape of a postcode. */
export function writtenPostcode(text: string): string | undefined {
  return parsePostcode(text)?.written;
}
