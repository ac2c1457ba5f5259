import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'delivery', name: 'claim_event' })
export class ClaimEventRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  claim_id: string;

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

  @Column({ type: 'uuid' })
  @Classed('internal')
  actor_user: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  on_behalf_of: string | null;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  at: string;
}
