import { dayFromNow } from '../../../support/buyers-scene';
import type { FormField, PageForm } from '../../../support/page-forms';
import type { Fields } from '../../../support/visitor';

/** What stands in a text that the page leaves empty, by the field's name without its row. */
const TEXTS: Readonly<Record<string, string>> = {
  quantity: '1',
  lastDigits: '0000',
  amount: '12.00',
  accountName: 'Invented account',
  clientName: 'Invented machine',
  sortCode: '08-99-99',
  accountNumber: '66374958',
  phone: '07700 900123',
  email: 'nobody@example.com',
  scaleMaxStaff: '5',
  lowUpTo: '5,000.00',
  text: 'Which day was it?',
  note: 'It was the Monday',
  reference: 'OWN WAY RETURN',
};

/** Days from now, of the days that a form asks for. */
const DAYS: Readonly<Record<string, number>> = {
  startsOn: 1,
  endsOn: 29,
  agreedOn: 0,
  day: 7,
  paidOn: 0,
  receivedOn: 0,
  on: 0,
};

/** Of several choices, the one that asks for everything else. */
const CHOICES: Readonly<Record<string, string>> = { period: 'whole', agreed: 'now', basis: 'own' };

/** The fields as somebody would send them who fills in the whole form. */
export function filledIn({ fields }: PageForm): Fields {
  return Object.fromEntries(
    fields.flatMap((field): [string, string | readonly string[]][] => {
      const value = valueOf(field);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

function valueOf(field: FormField): string | readonly string[] | undefined {
  const { name, kind, given, choices } = field;
  if (['text', 'area'].includes(kind)) return textOf(field);
  if (['radio', 'select'].includes(kind)) return given[0] ?? CHOICES[name] ?? choices.at(0);
  return kind === 'checkbox' || given.length > 1 ? given : given[0];
}

function textOf({ name, given: [first] }: FormField): string | undefined {
  // In a change, a little less than was arranged: as much would be no change.
  if (name === 'quantity' && first !== undefined && first !== '') return String(Number(first) - 0.25);
  return first === '' ? textFor(name) : first;
}

function textFor(name: string): string {
  const part = DATE_PART.exec(name)?.groups;
  if (part === undefined) return TEXTS[withoutRow(name)] ?? '';
  const days = DAYS[withoutRow(part.day ?? '')];
  return days === undefined ? '' : (partsOfDay(days)[part.part ?? ''] ?? '');
}

/** NAME-day, NAME-month, NAME-year. */
export const DATE_PART = /^(?<day>.+)-(?<part>day|month|year)$/;

export function withoutRow(name: string): string {
  return name.replace(/-\d+$/, '');
}

/** A day as it is typed. */
export function partsOfDay(fromNow: number): Readonly<Record<string, string>> {
  const [year = '', month = '', day = ''] = dayFromNow(fromNow).split('-');
  return { day, month, year };
}
