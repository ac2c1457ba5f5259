import { AGREEMENT_BASES, basisAllowed } from './agreement';

const allowed = (budget: 'direct_payment' | 'isf' | 'council_managed', nation: 'england' | 'wales') =>
  AGREEMENT_BASES.filter((basis) => basisAllowed(basis, budget, nation));

describe('the basis of an agreement', () => {
  it.each([
    ['council_managed', 'england', ['own', 'attorney', 'deputy', 'best_interests']],
    ['council_managed', 'wales', ['own', 'attorney', 'deputy', 'best_interests']],
    ['isf', 'england', ['own', 'attorney', 'deputy', 'best_interests']],
    ['direct_payment', 'england', ['own', 'attorney', 'deputy', 'authorised_person']],
    ['direct_payment', 'wales', ['own', 'attorney', 'deputy', 'suitable_person']],
  ] as const)('%s in %s', (budget, nation, bases) => {
    expect(allowed(budget, nation)).toEqual(bases);
  });
});
