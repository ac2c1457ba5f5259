import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'stripe_account' })
export class StripeAccountRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  provider_id: string;

  @Column({ type: 'text' })
  @Classed('bank')
  account_id: string;

  @Column({ type: 'boolean' })
  @Classed('internal')
  takes_transfers: boolean;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  opened_at: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  told_at: string | null;
}
