import { pence, toId } from '@commonweal/kernel';
import { type HoldingFacts, nomineeMayBuy, spendingFacts, type Wish } from './spending-facts';

const wish: Wish = {
  providerId: toId('00000000-0000-7000-8000-000000000001'),
  category: 'meals',
  outcomeCodes: ['health', 'active'],
  wholeLifePence: pence(10_000),
};
const holding = (over: Partial<HoldingFacts> = {}): HoldingFacts => ({
  personCouldDecide: null,
  planCategories: null,
  planOutcomeCodes: null,
  nomineePower: null,
  family: null,
  hostPurchasing: null,
  fundAward: null,
  allocatedPence: pence(0),
  ...over,
});

describe('what a nominee may buy', () => {
  it.each([
    ['nothing was said', null, undefined],
    ['everything', { mayBuy: 'everything', categories: null, mostPence: null }, true],
    ['nothing', { mayBuy: 'nothing', categories: null, mostPence: null }, false],
    ['this kind', { mayBuy: 'some', categories: ['meals'], mostPence: null }, true],
    ['another kind', { mayBuy: 'some', categories: ['respite'], mostPence: null }, false],
    ['up to exactly this much', { mayBuy: 'some', categories: null, mostPence: pence(10_000) }, true],
    ['up to a penny less', { mayBuy: 'some', categories: ['meals'], mostPence: pence(9_999) }, false],
  ] as const)('%s', (_, power, may) => {
    expect(nomineeMayBuy(power, wish)).toBe(may);
  });
});

describe('what the money may be spent on', () => {
  it.each([
    ['no plan on file', holding(), undefined],
    ['a kind of support in the plan', holding({ planCategories: ['meals'], planOutcomeCodes: [] }), true],
    ['an outcome of the plan', holding({ planCategories: [], planOutcomeCodes: ['active'] }), true],
    ['neither', holding({ planCategories: ['respite'], planOutcomeCodes: ['voice'] }), false],
  ])('%s', (_, facts, inside) => {
    expect(spendingFacts(facts, wish).insideAgreedPlan).toBe(inside);
  });

  it('says of family what is on file, and nothing where nothing is', () => {
    expect(spendingFacts(holding(), wish)).toEqual({});
    expect(spendingFacts(holding({ family: { inHousehold: true, agreed: false } }), wish)).toEqual({
      closeFamilyInHousehold: true,
      familyPaymentAgreed: false,
    });
  });
});
