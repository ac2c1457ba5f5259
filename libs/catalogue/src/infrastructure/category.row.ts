import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'catalogue', name: 'category' })
export class CategoryRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('public')
  code: string;

  @Column({ type: 'text' })
  @Classed('public')
  name: string;

  @Column({ type: 'text' })
  @Classed('public')
  name_cy: string;

  @Column({ type: 'boolean' })
  @Classed('public')
  regulated_activity: boolean;

  @Column({ type: 'boolean' })
  @Classed('public')
  open: boolean;

  @Column({ type: 'integer' })
  @Classed('public')
  position: number;
}
