import type { FieldValues } from './form-state';

const DATE_PART = /^(.+)-(day|month|year)$/;

/** What was typed: text only, trimmed, without the CSRF token. */
export function typedValues(body: unknown): FieldValues {
  if (typeof body !== 'object' || body === null) return {};
  const typed: Record<string, string | readonly string[]> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === '_csrf') continue;
    if (typeof value === 'string') typed[name] = value.trim();
    else if (Array.isArray(value)) typed[name] = value.filter((item) => typeof item === 'string');
  }
  return typed;
}

/** The values for checking: nothing instead of an empty text, and a date of three parts as YYYY-MM-DD. */
export function fieldsToCheck(typed: FieldValues): Readonly<Record<string, unknown>> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(typed)) {
    const date = DATE_PART.exec(name)?.[1];
    if (date !== undefined) fields[date] ??= dateOf(typed, date);
    else if (value !== '') fields[name] = value;
  }
  return fields;
}

function dateOf(typed: FieldValues, name: string): string | undefined {
  const [year, month, day] = ['year', 'month', 'day'].map((part) => textOf(typed[`${name}-${part}`]));
  if (!year && !month && !day) return undefined;
  return `${year ?? ''}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`;
}

function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
