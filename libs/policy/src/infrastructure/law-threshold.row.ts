import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'policy', name: 'law_threshold' })
export class LawThresholdRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('public')
  nation: string;

  @PrimaryColumn({ type: 'text' })
  @Classed('public')
  contract_kind: string;

  @PrimaryColumn({ type: 'date' })
  @Classed('public')
  valid_from: string;

  @Column({ type: 'date', nullable: true })
  @Classed('public')
  valid_to: string | null;

  @Column({ type: 'bigint' })
  @Classed('public')
  amount_pence: number;

  @Column({ type: 'boolean' })
  @Classed('public')
  vat_included: boolean;

  @Column({ type: 'text' })
  @Classed('public')
  source: string;

  @Column({ type: 'text', nullable: true })
  @Classed('public')
  unsettled: string | null;
}
