import { BUYING_TABLE, buyingRowOf, type DeliveryConfirmer } from '@commonweal/policy';
import type { AwardKind } from '../../domain/award';
import type { BudgetType } from '../../domain/agreement';

export type { DeliveryConfirmer } from '@commonweal/policy';

export interface ConfirmerFacts {
  readonly kind: AwardKind;
  readonly budgetType: BudgetType;
  readonly isfBasis: 'council_contract' | 'paid_at_persons_request' | undefined;
  /** The provider is the council's own team. */
  readonly isInHouse: boolean;
}

/** Who confirms what is delivered under an award, as the table "who buys, with which money" has it. */
export function deliveryConfirmer({ kind, budgetType, isfBasis, isInHouse }: ConfirmerFacts): DeliveryConfirmer {
  const row = buyingRowOf(
    {
      funder: 'council',
      budgetType,
      ...(isfBasis === undefined ? {} : { isfBasis }),
      isIsfPlacement: kind === 'isf_placement',
      placerRole: 'budget_holder',
    },
    isInHouse ? 'in_house' : 'organisation',
  );
  return BUYING_TABLE[row].deliveryConfirmedBy;
}
