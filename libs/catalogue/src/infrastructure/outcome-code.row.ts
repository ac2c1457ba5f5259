import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'catalogue', name: 'outcome_code' })
export class OutcomeCodeRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('public')
  code: string;

  @Column({ type: 'text' })
  @Classed('public')
  name: string;

  @Column({ type: 'text' })
  @Classed('public')
  name_cy: string;

  @Column({ type: 'integer' })
  @Classed('public')
  position: number;
}
