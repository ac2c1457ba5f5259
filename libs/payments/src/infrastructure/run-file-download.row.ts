import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'run_file_download' })
export class RunFileDownloadRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  run_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  request_id: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  at: string;
}
