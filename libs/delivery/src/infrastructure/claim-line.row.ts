import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'delivery', name: 'claim_line' })
export class ClaimLineRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  claim_id: string;

  @PrimaryColumn({ type: 'integer' })
  @Classed('internal')
  position: number;

  @Column({ type: 'date' })
  @Classed('care')
  delivered_on: string;

  @Column({ type: 'integer' })
  @Classed('care')
  quantity_hundredths: number;

  @Column({ type: 'bigint' })
  @Classed('internal')
  amount_pence: number;
}
