import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Classed } from '../classed';

@Entity({ schema: 'platform', name: 'outbox' })
export class OutboxRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  authority_id: string | null;

  @Column({ type: 'text' })
  @Classed('internal')
  kind: string;

  @Column({ type: 'jsonb' })
  @Classed('internal')
  payload: unknown;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  relayed_at: string | null;
}
