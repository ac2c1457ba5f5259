import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'ordering', name: 'award_pause' })
export class AwardPauseRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  award_id: string;

  @PrimaryColumn({ type: 'date' })
  @Classed('care')
  from_on: string;

  @Column({ type: 'date', nullable: true })
  @Classed('care')
  until_on: string | null;
}
