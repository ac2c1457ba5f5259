import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Classed } from '../classed';

@Entity({ schema: 'platform', name: 'job_effect' })
export class JobEffectRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('internal')
  job_id: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  done_at: string;
}
