import { type PlainDate, parsePlainDate, plainDate, quantity, type Quantity } from '@commonweal/kernel';
import { type FieldValues, type FormState, withError } from '../../../forms';

/** Days in one invoice; the form has a set of fields NAME-1, NAME-2 ... for each. */
export const MOST_DAYS = 31;

const QUANTITY = /^\d{1,4}(?:[.,]\d{1,2})?$/;
const LONGEST_NOTE = 500;
/** A field that was sent several times: a text that none of them takes. */
const SEVERAL = '\0';

export interface TypedLine {
  /** Of its fields on the page. */
  readonly row: number;
  readonly deliveredOn: PlainDate;
  readonly quantity: Quantity;
  readonly note: string | undefined;
}

export interface TypedLines {
  readonly lines: readonly TypedLine[];
  /** The form with what is wrong in it. */
  readonly form: FormState;
}

/** How many sets of fields the form shows. */
export function rowsOf(values: FieldValues): number {
  const rows = Number(values.rows);
  return Number.isSafeInteger(rows) ? Math.min(Math.max(rows, 1), MOST_DAYS) : 1;
}

/** Reads every set of fields in which something but the day stands; a set left as it was is no line. */
export function readLines(form: FormState): TypedLines {
  let checked = form;
  const lines: TypedLine[] = [];
  for (let row = 1; row <= rowsOf(form.values); row++) {
    const typed = fieldsOf(form.values, row);
    if (isLeftAlone(typed) && (row > 1 || lines.length > 0)) continue;
    const faults = faultsOf(typed);
    for (const [field, key] of faults) checked = withError(checked, `${field}-${row}`, key);
    if (faults.length === 0) lines.push({ row, ...parsed(typed) });
  }
  return { lines, form: checked };
}

interface TypedFields {
  readonly date: string;
  readonly quantity: string;
  readonly note: string;
}

function fieldsOf(values: FieldValues, row: number): TypedFields {
  const text = (name: string): string => {
    const value = values[name] ?? '';
    return typeof value === 'string' ? value : SEVERAL;
  };
  const [day, month, year] = ['day', 'month', 'year'].map((part) => text(`on-${row}-${part}`));
  const date = day || month || year ? `${year ?? ''}-${twoDigits(month)}-${twoDigits(day)}` : '';
  return { date, quantity: text(`quantity-${row}`), note: text(`note-${row}`) };
}

function twoDigits(part = ''): string {
  return part.padStart(2, '0');
}

function isLeftAlone({ date, quantity: amount, note }: TypedFields): boolean {
  return date === '' && amount === '' && note === '';
}

function faultsOf(typed: TypedFields): (readonly [field: string, key: string])[] {
  const faults: (readonly [string, string])[] = [];
  if (parsePlainDate(typed.date) === undefined) faults.push(['on', 'deliveries:errors.day']);
  if (!QUANTITY.test(typed.quantity) || !/[1-9]/.test(typed.quantity))
    faults.push(['quantity', 'deliveries:errors.amount']);
  if (typed.note.length > LONGEST_NOTE) faults.push(['note', 'deliveries:errors.note']);
  if (typed.note.includes('\0')) faults.push(['note', 'errors:not-text']);
  return faults;
}

function parsed({ date, quantity: amount, note }: TypedFields): Omit<TypedLine, 'row'> {
  return {
    deliveredOn: plainDate(date),
    quantity: quantity(Number(amount.replace(',', '.'))),
    note: note === '' ? undefined : note,
  };
}
