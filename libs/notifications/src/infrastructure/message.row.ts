import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'notifications', name: 'message' })
export class MessageRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  cause: string;

  @Column({ type: 'text' })
  @Classed('internal')
  template: string;

  @Column({ type: 'jsonb' })
  @Classed('internal')
  params: object;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  link_kind: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  link_id: string | null;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  read_at: string | null;
}
