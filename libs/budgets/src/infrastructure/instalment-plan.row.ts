import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'budgets', name: 'instalment_plan' })
export class InstalmentPlanRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  budget_id: string;

  @Column({ type: 'bigint' })
  @Classed('internal')
  amount_pence: number;

  @Column({ type: 'text' })
  @Classed('internal')
  frequency: string;

  @Column({ type: 'date' })
  @Classed('internal')
  starts_on: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  agreed_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  agreed_at: string;
}
