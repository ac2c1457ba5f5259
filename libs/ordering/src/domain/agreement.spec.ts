import { AGREEMENT_BASES, type AgreementGround, basisAllowed, basisOfPurchase, mayAgreeAs } from './agreement';

const allowed = (ground: AgreementGround) => AGREEMENT_BASES.filter((basis) => basisAllowed(basis, ground));
const BY_COUNCIL = ['own', 'attorney', 'deputy', 'best_interests'];
const INSIDE = ['own', 'attorney', 'deputy'];

describe('the basis of an agreement', () => {
  it.each([
    ['council_managed', 'council_award', 'england', BY_COUNCIL],
    ['council_managed', 'council_award', 'wales', BY_COUNCIL],
    ['isf', 'isf_placement', 'england', BY_COUNCIL],
    ['isf', 'isf_placement', 'wales', BY_COUNCIL],
    ['isf', 'isf_purchase', 'england', INSIDE],
    ['isf', 'isf_purchase', 'wales', INSIDE],
    ['direct_payment', 'purchase', 'england', [...INSIDE, 'authorised_person']],
    ['direct_payment', 'purchase', 'wales', [...INSIDE, 'suitable_person']],
  ] as const)('%s, %s in %s', (budgetType, kind, nation, bases) => {
    expect(allowed({ budgetType, kind, nation })).toEqual(bases);
  });

  it.each([
    ['budget_holder', INSIDE],
    ['nominee', INSIDE],
    ['authorised_person', ['attorney', 'deputy', 'authorised_person']],
    ['suitable_person', ['attorney', 'deputy', 'suitable_person']],
    ['connector', []],
  ])('of a %s themself', (role, bases) => {
    expect(AGREEMENT_BASES.filter((basis) => mayAgreeAs(basis, [role]))).toEqual(bases);
  });

  it.each([
    ['budget_holder', 'own'],
    ['nominee', 'own'],
    ['authorised_person', 'authorised_person'],
    ['suitable_person', 'suitable_person'],
  ])('of a purchase by a %s', (role, basis) => {
    expect(basisOfPurchase(role)).toBe(basis);
  });
});
