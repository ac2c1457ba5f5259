import type { Role } from '@commonweal/access';
import type { AgreementBasis, AwardView } from '@commonweal/ordering';

/** On which ground somebody in this role can say yes at the pages. Best interests is recorded by the council's officer. */
const BASES: Readonly<Partial<Record<Role, readonly AgreementBasis[]>>> = {
  budget_holder: ['own'],
  nominee: ['own', 'attorney', 'deputy'],
  authorised_person: ['authorised_person', 'attorney', 'deputy'],
  suitable_person: ['suitable_person', 'attorney', 'deputy'],
};

/** Authorised and suitable persons decide about direct payments alone; ordering has the last word. */
export function basesFor(role: Role, { budgetType }: Pick<AwardView, 'budgetType'>): readonly AgreementBasis[] {
  const isDirectPayment = budgetType === 'direct_payment';
  return (BASES[role] ?? []).filter(
    (basis) => isDirectPayment || (basis !== 'authorised_person' && basis !== 'suitable_person'),
  );
}
