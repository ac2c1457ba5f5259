import { instant, plainDate } from '@commonweal/kernel';
import { compareLocales, countWelsh, createTranslators, formatDate, formatDateTime } from '.';

const locales = {
  en: { a: { title: 'Hello {{name}}', bills_one: 'one bill', bills_other: '{{count}} bills' } },
  cy: {
    a: {
      title: 'Helo {{name}}',
      ...{ bills_zero: 'dim biliau', bills_one: 'un bil', bills_two: 'dau fil' },
      ...{ bills_few: '{{count}} bil', bills_many: '{{count}} bil', bills_other: '{{count}} bil' },
    },
  },
};

describe('texts', () => {
  it('are given in the language asked for, with the plural that fits', () => {
    const translators = createTranslators(locales, 'throw');
    expect(translators('en')('a:title', { name: '<Ann>' })).toBe('Hello <Ann>');
    expect(translators('cy')('a:bills', { count: 2 })).toBe('dau fil');
    expect(translators('cy')('a:bills', { count: 3 })).toBe('3 bil');
  });

  it('that are missing throw, or are shown by their key', () => {
    expect(() => createTranslators(locales, 'throw')('en')('a:nothing')).toThrow('no text for a:nothing');
    expect(createTranslators(locales, 'show')('en')('a:nothing')).toContain('nothing');
  });

  it('are compared over both languages', () => {
    expect(compareLocales(locales)).toEqual([]);
    expect(compareLocales({ en: { a: { x: '{{a}}' } }, cy: { a: { x: '{{b}}', y_other: 'z' } } })).toEqual([
      'a:y: missing in en',
      'a:x: placeholders differ: en {a}, cy {b}',
      ...['zero', 'one', 'two', 'few', 'many'].map((form) => `a:y_${form}: missing in cy`).sort(expectOrder),
    ]);
  });

  it('count as drafts unless reviewed, and a reviewed key must exist', () => {
    expect(countWelsh(locales.cy, { reviewed: ['a:title'] })).toEqual({ draft: 6, reviewed: 1 });
    expect(() => countWelsh(locales.cy, { reviewed: ['a:gone'] })).toThrow('a:gone');
  });
});

describe('dates', () => {
  it('are written out in both languages, in London time', () => {
    expect(formatDate(plainDate('2026-11-22'), 'en')).toBe('22 November 2026');
    expect(formatDate(plainDate('2026-11-02'), 'cy')).toBe('2 Tachwedd 2026');
    expect(formatDateTime(instant('2026-07-01T23:05:00Z'), 'en')).toBe('2 July 2026, 12:05am');
    expect(formatDateTime(instant('2026-12-01T12:00:00Z'), 'cy')).toBe('1 Rhagfyr 2026, 12:00yp');
  });
});

/** As Intl names the categories. */
function expectOrder(a: string, b: string): number {
  const order = new Intl.PluralRules('cy').resolvedOptions().pluralCategories;
  const place = (key: string) => order.findIndex((category) => key.includes(`_${category}:`));
  return place(a) - place(b);
}
