import { compareLocales, countWelsh, flattenStrings, readLocales } from '@commonweal/platform';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WelshStatus } from '@commonweal/platform';
import { localesFolder } from './rendering/web-texts';

describe('the words of the pages', () => {
  const locales = readLocales(localesFolder());

  it('are there in both languages, with the same placeholders and every plural form', () => {
    expect(compareLocales(locales)).toEqual([]);
  });

  it('are nowhere empty', () => {
    const all = [...flattenStrings(locales.en), ...flattenStrings(locales.cy)];
    expect(all.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('are not English in the Welsh files, where they are more than a name', () => {
    const cy = flattenStrings(locales.cy);
    const same = [...flattenStrings(locales.en)].filter(([key, text]) => text.includes(' ') && cy.get(key) === text);
    expect(same).toEqual([]);
  });

  it('count as drafts until they are listed as reviewed', () => {
    const status = JSON.parse(readFileSync(join(localesFolder(), 'cy.status.json'), 'utf8')) as WelshStatus;
    const { draft, reviewed } = countWelsh(locales.cy, status);
    expect(draft + reviewed).toBe(flattenStrings(locales.cy).size);
  });
});
