import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'places', name: 'import_log' })
export class ImportLogRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('internal')
  file: string;

  @Column({ type: 'text' })
  @Classed('internal')
  sha256: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  rows: number;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  imported_at: string;
}
