import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'holder_account' })
export class HolderAccountRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'text' })
  @Classed('bank')
  account_name: string;

  @Column({ type: 'bytea' })
  @Classed('bank')
  sealed_details: Buffer;

  @Column({ type: 'text' })
  @Classed('internal')
  key_id: string;

  @Column({ type: 'text' })
  @Classed('bank')
  last_digits: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;
}
