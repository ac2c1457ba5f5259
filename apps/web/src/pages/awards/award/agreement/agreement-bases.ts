import { AGREEMENT_BASES, type AgreementBasis } from '@commonweal/ordering';

const NOT_WITH: Readonly<Record<string, readonly AgreementBasis[]>> = {
  direct_payment: ['best_interests'],
  isf: ['authorised_person', 'suitable_person'],
  council_managed: ['authorised_person', 'suitable_person'],
};

/** What is offered as the basis of an agreement with this kind of money; ordering has the last word, by nation too. */
export function agreementBases(budgetType: string, kind?: string): readonly AgreementBasis[] {
  const not = [...(NOT_WITH[budgetType] ?? []), ...(kind === 'isf_purchase' ? ['best_interests'] : [])];
  return AGREEMENT_BASES.filter((basis) => !not.includes(basis));
}
