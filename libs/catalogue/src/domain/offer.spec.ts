import { pence } from '@commonweal/kernel';
import { checkTerms, type OfferTerms } from './offer';
import { offerAfter } from './offer-transitions';

const terms: OfferTerms = {
  category: 'meals',
  title: 'Hot meals',
  titleCy: 'Prydau poeth',
  description: '',
  descriptionCy: '',
  unit: 'meal',
  pricePence: pence(650),
  vat: 'zero',
  languages: ['en', 'cy'],
  outcomeCodes: ['health'],
  startsPostcode: 'L36 1AA',
  reachMetres: 8000,
};
const lists = {
  openCategories: new Set(['meals']),
  outcomeCodes: new Set(['health']),
  languages: new Set(['en', 'cy']),
};

function refusalOf(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}

describe('the terms of an offer', () => {
  it('may be free and say nothing of capacity', () => {
    expect(() => {
      checkTerms({ ...terms, pricePence: pence(0) }, lists);
    }).not.toThrow();
  });

  it.each<[string, Partial<OfferTerms>]>([
    ['category', { category: 'nursing-care' }],
    ['title', { title: ' ' }],
    ['titleCy', { titleCy: '' }],
    ['pricePence', { pricePence: pence(-1) }],
    ['languages', { languages: [] }],
    ['languages', { languages: ['xx'] }],
    ['outcomeCodes', { outcomeCodes: ['riches'] }],
    ['reachMetres', { reachMetres: 0 }],
    ['weeklyCapacity', { weeklyCapacity: -1 }],
  ])('are refused for their %s', (field, over) => {
    const refusal = refusalOf(() => {
      checkTerms({ ...terms, ...over }, lists);
    });
    expect(refusal).toMatchObject({ code: 'invalid-input', facts: { field } });
  });
});

describe('an offer', () => {
  it('is paused and comes back, and does neither twice', () => {
    expect(offerAfter('listed', 'pause')).toBe('paused');
    expect(offerAfter('paused', 'resume')).toBe('listed');
    expect(refusalOf(() => offerAfter('paused', 'pause'))).toMatchObject({ code: 'illegal-transition' });
    expect(refusalOf(() => offerAfter('left', 'resume'))).toMatchObject({ code: 'illegal-transition' });
  });
});
