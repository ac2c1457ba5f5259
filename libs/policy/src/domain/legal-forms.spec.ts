import { plainDate } from '@commonweal/kernel';
import { offerFacts, TODAY } from '../../../../test/support/policy-question';
import {
  categoryOfRegisterType,
  classOfCategory,
  EXTRACTIVE_CATEGORIES,
  GENERATIVE_CATEGORIES,
  legalFormClass,
  liftHolds,
} from './legal-forms';

describe('the two lists of legal forms', () => {
  it('hold 5 and 13 categories', () => {
    expect([GENERATIVE_CATEGORIES.length, EXTRACTIVE_CATEGORIES.length]).toEqual([5, 13]);
  });

  it.each([
    ...GENERATIVE_CATEGORIES.map((category) => [category, 'generative'] as const),
    ...EXTRACTIVE_CATEGORIES.map((category) => [category, 'extractive'] as const),
  ])('put "%s" under %s, whatever its case and spaces', (category, expected) => {
    const spellings = [category, category.toUpperCase(), category.replace(/ /g, '  '), category.replace(/ /g, '')];
    expect(spellings.map((spelling) => classOfCategory(spelling))).toEqual(spellings.map(() => expected));
  });

  it("take the register's own spellings", () => {
    expect(classOfCategory('Investment Company with Variable Capital(Umbrella)')).toBe('extractive');
    expect(classOfCategory('Other Company Type')).toBe('extractive');
  });

  it.each(['Charitable Incorporated Organisation', 'Royal Charter Company', 'Sole trader', '', undefined])(
    'name no class for %s',
    (category) => {
      expect(classOfCategory(category)).toBe('not_on_either_list');
    },
  );
});

describe("a company's type in the register's API", () => {
  it.each([
    ['ltd', undefined, 'extractive'],
    ['plc', undefined, 'extractive'],
    ['llp', undefined, 'extractive'],
    ['private-unlimited', undefined, 'extractive'],
    ['icvc-umbrella', undefined, 'extractive'],
    ['scottish-partnership', undefined, 'extractive'],
    ['other', undefined, 'extractive'],
    ['private-limited-guarant-nsc', undefined, 'generative'],
    ['private-limited-guarant-nsc-limited-exemption', undefined, 'generative'],
    ['registered-society-non-jurisdictional', undefined, 'generative'],
    ['industrial-and-provident-society', undefined, 'generative'],
    ['ltd', 'community-interest-company', 'generative'],
    ['private-limited-guarant-nsc', 'community-interest-company', 'generative'],
    ['charitable-incorporated-organisation', undefined, 'not_on_either_list'],
    ['never-heard-of', undefined, 'not_on_either_list'],
  ])('%s with subtype %s is %s', (type, subtype, expected) => {
    expect(classOfCategory(categoryOfRegisterType(type, subtype))).toBe(expected);
  });
});

describe('the two views', () => {
  const lift = {
    decidedOn: plainDate('2026-01-01'),
    validUntil: plainDate('2026-12-31'),
    evidence: ['local_base', 'size', 'ownership'],
  };
  const micro = offerFacts({ registerCategory: 'Private Limited Company', lift });

  it('differ by a lift in force, and by nothing else', () => {
    expect(legalFormClass(micro, 'APP1_STRICT', TODAY)).toBe('extractive');
    expect(legalFormClass(micro, 'STEP3_LOCAL', TODAY)).toBe('generative');
    expect(legalFormClass(micro, 'STEP3_LOCAL', plainDate('2027-01-01'))).toBe('extractive');
    expect(legalFormClass(micro, 'STEP3_LOCAL', plainDate('2025-12-31'))).toBe('extractive');
  });

  it.each([[['size', 'ownership']], [['local_base', 'ownership']], [['local_base', 'size']], [[]]])(
    'take no lift on evidence of %j alone',
    (evidence) => {
      expect(liftHolds({ ...lift, evidence }, TODAY)).toBe(false);
    },
  );

  it("call the council's own team in-house, whatever its register category", () => {
    expect(legalFormClass(offerFacts({ providerKind: 'in_house' }), 'APP1_STRICT', TODAY)).toBe('in_house');
  });
});
