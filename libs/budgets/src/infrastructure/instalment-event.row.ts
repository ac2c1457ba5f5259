import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'budgets', name: 'instalment_event' })
export class InstalmentEventRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  instalment_id: string;

  @PrimaryColumn({ type: 'integer' })
  @Classed('internal')
  version: number;

  @Column({ type: 'text' })
  @Classed('internal')
  action: string;

  @Column({ type: 'text' })
  @Classed('internal')
  from_state: string;

  @Column({ type: 'text' })
  @Classed('internal')
  to_state: string;

  @Column({ type: 'text', nullable: true })
  @Classed('personal')
  reason_code: string | null;

  @Column({ type: 'uuid' })
  @Classed('internal')
  actor_user: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  at: string;
}
