import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'budgets', name: 'nominee_power' })
export class NomineePowerRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  budget_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'text' })
  @Classed('personal')
  may_buy: string;

  @Column({ type: 'text', array: true, nullable: true })
  @Classed('care')
  categories: string[] | null;

  @Column({ type: 'bigint', nullable: true })
  @Classed('personal')
  most_pence: number | null;

  @Column({ type: 'date' })
  @Classed('internal')
  said_on: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  recorded_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  recorded_at: string;
}
