import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'grant_event' })
export class GrantEventRow {
  @PrimaryColumn({ type: 'bigint' })
  @Classed('internal')
  id: number;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  authority_id: string | null;

  @Column({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  kind: string;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  role: string | null;

  @Column({ type: 'bigint', nullable: true })
  @Classed('internal')
  limit_pence: number | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  by_user: string | null;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  at: string;
}
