import { DUTY_CODES } from '../law';
import { REASON_CODES, REASONS } from '../reason-table';
import { POLICY_WORDING, renderBand, renderDuty, renderOutcome, renderReason, renderRoute } from './render-reason';

const LANGUAGES = ['en', 'cy'] as const;
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
const keysOf = (value: object): string[] =>
  Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [key] : keysOf(inner as object).map((below) => `${key}.${below}`),
  );

describe('the words of policy', () => {
  it.each(LANGUAGES)('say every reason and duty in %s, and none that is gone', (language) => {
    const { reasons, duties } = POLICY_WORDING[language];
    expect(Object.keys(reasons).sort()).toEqual([...REASON_CODES].sort());
    expect(Object.keys(duties).sort()).toEqual([...DUTY_CODES].sort());
  });

  it('have the same keys in both languages, and no line of one in the other', () => {
    expect(keysOf(POLICY_WORDING.cy)).toEqual(keysOf(POLICY_WORDING.en));
    const same = REASON_CODES.filter((code) => POLICY_WORDING.en.reasons[code] === POLICY_WORDING.cy.reasons[code]);
    expect(same).toEqual([]);
  });

  it.each(REASON_CODES)('use only the params of %s', (code) => {
    const known: readonly string[] = REASONS[code].params;
    for (const language of LANGUAGES) {
      expect(placeholders(POLICY_WORDING[language].reasons[code]).filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  it('never use the words that people should not meet', () => {
    const text = Object.values(POLICY_WORDING.en.reasons).join(' ').toLowerCase();
    for (const word of [
      'extractive',
      'suspended',
      'clawback',
      'lacks capacity',
      'service user',
      'client',
      'vulnerable',
    ]) {
      expect(text).not.toContain(word);
    }
  });
});

describe('a reason in words', () => {
  const near = {
    code: 'policy-near',
    params: {
      policyNameEn: 'Our policy',
      policyNameCy: 'Ein polisi',
      policyVersion: 3,
      band: 'low',
      withinMetres: 5000,
    },
  } as const;

  it.each([
    ['en', 'Starts within 3.1 miles of the person. Our policy, version 3, low band.'],
    ['cy', "Yn dechrau o fewn 3.1 milltir i'r person. Ein polisi, fersiwn 3, band isel."],
  ] as const)('tells distance in miles and names terms in %s', (language, words) => {
    expect(renderReason(near, language)).toBe(words);
  });

  it('tells money in pounds and days in full', () => {
    const limit = { code: 'over-limit', params: { limitPence: 500000, totalPence: 600050 } } as const;
    expect(renderReason(limit, 'en')).toContain('£6,000.50 is over your limit of £5,000.00');
    const check = { code: 'check-out-of-date', params: { check: 'dbs', endedOn: '2026-02-01' } } as const;
    expect(renderReason(check, 'en')).toBe('This check ended on 1 February 2026: DBS check.');
    expect(renderReason(check, 'cy')).toBe('Daeth y gwiriad hwn i ben ar 1 Chwefror 2026: gwiriad DBS.');
  });

  it('keeps a code that has no words yet', () => {
    expect(renderReason({ code: 'check-missing', params: { check: 'food_hygiene' } }, 'en')).toContain('food_hygiene');
  });

  it('has words for duties, bands, routes and outcomes', () => {
    expect(renderDuty({ code: 'publish-payments', params: { linePence: 3000000 } }, 'en')).toBe(
      'Publish each payment of more than £30,000.00.',
    );
    expect([renderBand('above', 'cy'), renderRoute('closed', 'en'), renderOutcome('allow', 'cy')]).toEqual([
      "Ddim o dan linellau'r cyngor",
      'This money cannot be used for this',
      'Gall hyn fynd yn ei flaen',
    ]);
  });
});
