import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'people', name: 'outcome' })
export class OutcomeRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'text' })
  @Classed('care')
  code: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  position: number;
}
