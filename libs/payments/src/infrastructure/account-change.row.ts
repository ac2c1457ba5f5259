import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'account_change' })
export class AccountChangeRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  kind: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  provider_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  authority_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  person_id: string | null;

  @Column({ type: 'text' })
  @Classed('bank')
  account_name: string;

  @Column({ type: 'bytea', nullable: true })
  @Classed('bank')
  sealed_details: Buffer | null;

  @Column({ type: 'text' })
  @Classed('internal')
  key_id: string;

  @Column({ type: 'bytea' })
  @Classed('bank')
  details_hash: Buffer;

  @Column({ type: 'text' })
  @Classed('bank')
  last_digits: string;

  @Column({ type: 'text', nullable: true })
  @Classed('bank')
  replaces_digits: string | null;

  @Column({ type: 'text' })
  @Classed('internal')
  checked: string;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;

  @Column({ type: 'uuid' })
  @Classed('internal')
  asked_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  asked_at: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  decided_by: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  decided_at: string | null;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  decided_as: string | null;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  reason_code: string | null;
}
