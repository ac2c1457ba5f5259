import type { FormField, PageForm } from '../../../support/page-forms';
import type { Fields } from '../../../support/visitor';
import { DATE_PART, filledIn, partsOfDay, withoutRow } from './good-values';

export const PLANTED = '<b id="planted">';
const MEGABYTE = 'x'.repeat(1_100_000);
const NUL = 'nul\u0000l';
const NOBODY = '01937000-0000-7000-8000-00000000dead';

/** A good form with one field that is wrong. */
export interface BadForm {
  readonly field: string;
  /** As the answer names it: the three parts of a day are one. */
  readonly named: string;
  readonly isHidden: boolean;
  /** Whether what was typed is one text, which is to be shown again. */
  readonly isKept: boolean;
  readonly isTooLarge: boolean;
  readonly told: string;
  readonly sent: Fields;
}

/** Left empty they say something too, or nothing is asked. */
const OPTIONAL: ReadonlySet<string> = new Set([
  ...[
    'consulted',
    'reviewOn',
    'reason',
    'reasonText',
    'outcome',
    'reference',
    'note',
    'phone',
    'by',
    'next',
    'council',
  ],
  ...['lowInclusive', 'intermediateInclusive', 'intermediateUpTo', 'nearnessBandsMetres'],
  ...['communityRun', 'preferenceOrder', 'patchKilometres'],
]);
/** The same names where they are asked for. */
/** What is left empty stays as it is. */
const OPTIONAL_IN_A_CHANGE: ReadonlySet<string> = new Set(['startsOn', 'endsOn']);
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  reason: ['cancel', 'change', 'pause', 'end', 'notice', 'decline'],
  note: ['suggest'],
  reference: ['returned'],
};

/** Any words will do, up to some length. */
const FREE = /^(text|note|consulted|reasonText|reference|accountName|clientName|\w+(Label(En|Cy)|Source)|name(En|Cy))$/;

/** Back to the form with what was filled in: only what is no answer at all is refused there. */
const JUST_SHOWN = /\/new$|^\/local-policy\/change$/;

/** Days from now on which it cannot be. */
const IMPOSSIBLE: Readonly<Record<string, number>> = {
  endsOn: -400,
  day: -400,
  agreedOn: 30,
  paidOn: 30,
  receivedOn: 30,
  on: 30,
};

/** Whatever it says, it leads nowhere but to a page of this site. */
const HARMLESS: ReadonlySet<string> = new Set(['next']);

/** Good where others are bad. */
const GOOD: Readonly<Record<string, readonly string[]>> = {
  nearnessBandsMetres: ['1.005'],
  patchKilometres: ['1.005'],
  once: [NOBODY],
  key: [NOBODY],
};

/** The form with each of its fields wrong in each way. */
export function badForms(route: string, form: PageForm): readonly BadForm[] {
  const good = filledIn(form);
  const bad = form.fields.flatMap((field) => {
    const day = DATE_PART.exec(field.name)?.groups?.day;
    const values = [...valuesFor(field, day), ...(isNeeded(route, day ?? field.name, field.kind) ? [undefined] : [])];
    const wrong = values.filter((value) => !GOOD[field.name]?.some((one) => one === value));
    return wrong.map((value) => badForm(good, field, day, value));
  });
  return [...bad, ...(JUST_SHOWN.test(route) ? [] : impossibleDays(form, good)), ...withMore(bad)];
}

/** Real days that cannot be: an end before its beginning, what is done in time to come, what is planned for the past. */
function impossibleDays({ fields }: PageForm, good: Fields): readonly BadForm[] {
  return fields.flatMap((field) => {
    const day = DATE_PART.exec(field.name)?.groups?.day;
    const fromNow = IMPOSSIBLE[withoutRow(day ?? '')];
    if (day === undefined || fromNow === undefined || !field.name.endsWith('-day')) return [];
    const bad = badForm(good, field, day, undefined);
    return [{ ...bad, told: `a day ${String(fromNow)} days from now`, sent: { ...good, ...daysParts(day, fromNow) } }];
  });
}

/** Fields that the form does not have, beside one of its own that is wrong: they come to nothing. */
function withMore([first]: readonly BadForm[]): readonly BadForm[] {
  if (first === undefined) return [];
  const more = ['surprise', 'constructor', '__proto__', 'toString', 'errors'].map((name) => [name, PLANTED] as const);
  const sent = Object.fromEntries([...Object.entries(first.sent), ...more, ['surprise', ['1', '2']]]);
  return [{ ...first, told: `${first.told} and fields of nobody's`, sent }];
}

type Value = string | readonly string[] | undefined;

function badForm(good: Fields, { name, kind }: FormField, day: string | undefined, value: Value): BadForm {
  return {
    field: name,
    named: day ?? name,
    isHidden: kind === 'hidden' || kind === 'button',
    isKept: ['text', 'area'].includes(kind) && typeof value === 'string' && !value.includes('\0'),
    isTooLarge: value === MEGABYTE,
    told: value === undefined ? 'nothing' : JSON.stringify(value.slice(0, 40)).slice(0, 40),
    sent: value === undefined ? leftOut(good, name, day) : { ...good, ...(day && wholeDay(good, day)), [name]: value },
  };
}

/** A day that is not given has none of its parts. */
function leftOut(good: Fields, name: string, day: string | undefined): Fields {
  const isLeft = (one: string) => (day === undefined ? one === name : one.startsWith(`${day}-`));
  return Object.fromEntries(Object.entries(good).filter(([one]) => !isLeft(one)));
}

/** The other parts of a day that the form leaves empty. */
function wholeDay(good: Fields, day: string): Fields {
  return good[`${day}-year`] === '' ? daysParts(day, 30) : {};
}

function daysParts(day: string, fromNow: number): Fields {
  return Object.fromEntries(Object.entries(partsOfDay(fromNow)).map(([part, text]) => [`${day}-${part}`, text]));
}

function isNeeded(route: string, name: string, kind: FormField['kind']): boolean {
  if (kind === 'button') return route.endsWith('deliveries/new');
  const plain = withoutRow(name);
  if (route.endsWith('/change') && OPTIONAL_IN_A_CHANGE.has(plain)) return false;
  return !OPTIONAL.has(plain) || (NEEDED[plain]?.some((step) => route.includes(`/${step}`)) ?? false);
}

const ANYWHERE: readonly string[] = [NUL, PLANTED, MEGABYTE];
const NUMBERS: readonly Value[] = ['-1', '1.005', ['1', '2']];

function valuesFor({ name, kind, choices }: FormField, day: string | undefined): readonly Value[] {
  if (HARMLESS.has(name)) return [MEGABYTE];
  if (FREE.test(withoutRow(name))) return [NUL, MEGABYTE, PLANTED + 'x'.repeat(10_000), ['one', 'two']];
  if (kind === 'hidden') return [...ANYWHERE, ...NUMBERS, 'x', '1e9', NOBODY, '9'.repeat(30)];
  if (kind !== 'text') return [...ANYWHERE, 'zzz', ['zzz', ...choices]];
  return day === undefined
    ? [...ANYWHERE, ...NUMBERS, 'ten', '9'.repeat(40)]
    : [...ANYWHERE, 'x', '-1', '0', '99', '1.5', ['1', '2']];
}
