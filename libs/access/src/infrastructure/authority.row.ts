import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'authority' })
export class AuthorityRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('public')
  id: string;

  @Column({ type: 'text' })
  @Classed('public')
  code: string;

  @Column({ type: 'text' })
  @Classed('public')
  name: string;

  @Column({ type: 'text' })
  @Classed('public')
  name_cy: string;

  @Column({ type: 'text' })
  @Classed('public')
  nation: string;

  @Column({ type: 'text' })
  @Classed('public')
  gss_code: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;
}
