import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'account_change_event' })
export class AccountChangeEventRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  change_id: string;

  @PrimaryColumn({ type: 'integer' })
  @Classed('internal')
  version: number;

  @Column({ type: 'text' })
  @Classed('internal')
  action: string;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  from_state: string | null;

  @Column({ type: 'text' })
  @Classed('internal')
  to_state: string;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  reason_code: string | null;

  @Column({ type: 'uuid' })
  @Classed('internal')
  actor_user: string;

  @Column({ type: 'text' })
  @Classed('internal')
  request_id: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  at: string;
}
