import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'session' })
export class SessionRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('internal')
  sid: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'jsonb' })
  @Classed('internal')
  sess: unknown;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  last_seen_at: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  expires_at: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  ended_at: string | null;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  proved_at: string;

  @Column({ type: 'text' })
  @Classed('internal')
  door: string;
}
