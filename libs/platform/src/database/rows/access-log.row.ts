import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Classed } from '../classed';

@Entity({ schema: 'platform', name: 'access_log' })
export class AccessLogRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  purpose: string;

  @Column({ type: 'text' })
  @Classed('internal')
  request_id: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  at: string;
}
