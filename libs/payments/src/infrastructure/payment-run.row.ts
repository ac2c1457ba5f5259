import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'payment_run' })
export class PaymentRunRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  reference: string;

  @Column({ type: 'text' })
  @Classed('internal')
  payer_kind: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  payer_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  method: string;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'integer', nullable: true })
  @Classed('internal')
  payment_count: number | null;

  @Column({ type: 'bigint', nullable: true })
  @Classed('internal')
  total_pence: number | null;

  @Column({ type: 'bytea', nullable: true })
  @Classed('bank')
  sealed_file: Buffer | null;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  file_key_id: string | null;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  file_sha256: string | null;

  @Column({ type: 'date', nullable: true })
  @Classed('internal')
  processing_on: string | null;

  @Column({ type: 'uuid' })
  @Classed('internal')
  made_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  made_at: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;
}
