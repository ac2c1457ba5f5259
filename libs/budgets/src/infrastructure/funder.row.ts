import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'budgets', name: 'funder' })
export class FunderRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  budget_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  kind: string;

  @Column({ type: 'bigint' })
  @Classed('internal')
  amount_pence: number;
}
