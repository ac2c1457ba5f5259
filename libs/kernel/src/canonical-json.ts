export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** The same text for the same value: keys sorted at every depth, no white space. For hashes and signatures. */
export function canonicalJson(value: JsonValue): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value as JsonRecord);
}

interface JsonRecord {
  readonly [key: string]: JsonValue;
}

// Built by appending: every award hashes a few kilobytes of this.
function canonicalArray(items: readonly JsonValue[]): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}${canonicalJson(item)}`;
  return `[${text}]`;
}

function canonicalObject(record: JsonRecord): string {
  let text = '';
  for (const key of Object.keys(record).sort()) {
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalJson(record[key] ?? null)}`;
  }
  return `{${text}}`;
}
