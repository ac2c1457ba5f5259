import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Classed } from '../classed';

@Entity({ schema: 'platform', name: 'installation' })
export class InstallationRow {
  @PrimaryColumn({ type: 'boolean' })
  @Classed('internal')
  only_row: boolean;

  @Column({ type: 'text' })
  @Classed('internal')
  made_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  made_at: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  demonstration_made_at: string | null;
}
