import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'ledger', name: 'entry' })
export class EntryRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @Column({ type: 'bigint' })
  @Classed('internal')
  id: number;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  journal_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  account_id: string;

  @Column({ type: 'bigint' })
  @Classed('internal')
  amount_pence: number;

  @Column({ type: 'bigint', nullable: true })
  @Classed('internal')
  balance_after_pence: number | null;

  @Column({ type: 'text' })
  @Classed('internal')
  currency: string;
}
