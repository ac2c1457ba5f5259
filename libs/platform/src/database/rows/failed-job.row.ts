import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Classed } from '../classed';

@Entity({ schema: 'platform', name: 'failed_job' })
export class FailedJobRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('internal')
  job_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  kind: string;

  @Column({ type: 'jsonb' })
  @Classed('internal')
  payload: unknown;

  @Column({ type: 'text' })
  @Classed('internal')
  error_code: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  failed_at: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  rerun_at: string | null;
}
