import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'payment' })
export class PaymentRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  reference: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  run_id: string | null;

  @Column({ type: 'uuid' })
  @Classed('internal')
  payable_id: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  claim_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  provider_id: string | null;

  @Column({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  method: string;

  @Column({ type: 'bigint' })
  @Classed('internal')
  amount_pence: number;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  rejection_code: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  sent_at: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  settled_at: string | null;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;

  @Column({ type: 'text' })
  @Classed('internal')
  payer_kind: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  payer_id: string;

  @Column({ type: 'text', nullable: true })
  @Classed('personal')
  payer_reference: string | null;

  @Column({ type: 'date', nullable: true })
  @Classed('internal')
  paid_on: string | null;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  transfer_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  instalment_id: string | null;
}
