import { AuthorityAccountRow } from './authority-account.row';
import { BudgetRow } from './budget.row';
import { FamilyProviderRow } from './family-provider.row';
import { FunderRow } from './funder.row';
import { HostAgreementRow } from './host-agreement.row';
import { InstalmentRow } from './instalment.row';
import { InstalmentEventRow } from './instalment-event.row';
import { InstalmentPlanRow } from './instalment-plan.row';
import { NomineePowerRow } from './nominee-power.row';
import { PayOverAccountRow } from './pay-over-account.row';

export const budgetsRows = [
  BudgetRow,
  FunderRow,
  AuthorityAccountRow,
  NomineePowerRow,
  FamilyProviderRow,
  HostAgreementRow,
  PayOverAccountRow,
  InstalmentPlanRow,
  InstalmentRow,
  InstalmentEventRow,
] as const;
