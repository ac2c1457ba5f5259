import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'ordering', name: 'linkage' })
export class LinkageRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @PrimaryColumn({ type: 'text' })
  @Classed('care')
  category: string;

  @PrimaryColumn({ type: 'text' })
  @Classed('internal')
  buyer: string;

  @Column({ type: 'bigint' })
  @Classed('internal')
  total_pence: number;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;
}
