import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'ledger', name: 'account' })
export class AccountRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  kind: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  owner_person_id: string | null;

  @Column({ type: 'text' })
  @Classed('internal')
  currency: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  opened_at: string;
}
