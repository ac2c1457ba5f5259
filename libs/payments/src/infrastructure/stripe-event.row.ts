import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'stripe_event' })
export class StripeEventRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('internal')
  id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  kind: string;

  @Column({ type: 'text' })
  @Classed('internal')
  object_id: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  authority_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  payment_id: string | null;

  @Column({ type: 'boolean', nullable: true })
  @Classed('internal')
  takes_transfers: boolean | null;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  happened_at: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  received_at: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  done_at: string | null;

  @Column({ type: 'bigint', nullable: true })
  @Classed('internal')
  remaining_pence: number | null;
}
