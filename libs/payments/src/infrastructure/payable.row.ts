import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'payable' })
export class PayableRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  claim_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  award_id: string | null;

  @Column({ type: 'uuid' })
  @Classed('internal')
  budget_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  provider_id: string | null;

  @Column({ type: 'text' })
  @Classed('internal')
  payer_kind: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  payer_id: string;

  @Column({ type: 'bigint' })
  @Classed('internal')
  amount_pence: number;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'date' })
  @Classed('internal')
  due_on: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  instalment_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  part_of_payment_id: string | null;
}
