import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'budgets', name: 'instalment' })
export class InstalmentRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  plan_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  budget_id: string;

  @Column({ type: 'date' })
  @Classed('internal')
  period_from: string;

  @Column({ type: 'date' })
  @Classed('internal')
  period_to: string;

  @Column({ type: 'date' })
  @Classed('internal')
  due_on: string;

  @Column({ type: 'bigint' })
  @Classed('internal')
  amount_pence: number;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;
}
