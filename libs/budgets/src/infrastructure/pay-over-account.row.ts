import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'budgets', name: 'pay_over_account' })
export class PayOverAccountRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  budget_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  to_pay_over_account_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  paid_over_account_id: string;
}
