import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'money_returned' })
export class MoneyReturnedRow {
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

  @Column({ type: 'date' })
  @Classed('internal')
  received_on: string;

  @Column({ type: 'text' })
  @Classed('personal')
  reference: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  recorded_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  recorded_at: string;
}
