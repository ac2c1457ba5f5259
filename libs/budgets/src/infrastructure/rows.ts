import { AuthorityAccountRow } from './authority-account.row';
import { BudgetRow } from './budget.row';
import { FamilyProviderRow } from './family-provider.row';
import { FunderRow } from './funder.row';
import { HostAgreementRow } from './host-agreement.row';
import { NomineePowerRow } from './nominee-power.row';

export const budgetsRows = [
  BudgetRow,
  FunderRow,
  AuthorityAccountRow,
  NomineePowerRow,
  FamilyProviderRow,
  HostAgreementRow,
] as const;
