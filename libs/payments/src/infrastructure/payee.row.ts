import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'payee' })
export class PayeeRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  provider_id: string;

  @Column({ type: 'text' })
  @Classed('bank')
  account_name: string;

  @Column({ type: 'bytea' })
  @Classed('bank')
  sealed_details: Buffer;

  @Column({ type: 'text' })
  @Classed('internal')
  key_id: string;

  @Column({ type: 'bytea' })
  @Classed('bank')
  details_hash: Buffer;

  @Column({ type: 'text' })
  @Classed('bank')
  last_digits: string;

  @Column({ type: 'text' })
  @Classed('internal')
  checked: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;

  @Column({ type: 'uuid' })
  @Classed('internal')
  changed_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  changed_at: string;
}
