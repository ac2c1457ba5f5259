import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'payments', name: 'run_left_out' })
export class RunLeftOutRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  run_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  payable_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  code: string;
}
