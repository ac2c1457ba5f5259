import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'policy', name: 'law_rule' })
export class LawRuleRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('public')
  nation: string;

  @PrimaryColumn({ type: 'text' })
  @Classed('public')
  kind: string;

  @PrimaryColumn({ type: 'text' })
  @Classed('public')
  code: string;

  @PrimaryColumn({ type: 'text' })
  @Classed('public')
  arises_on: string;

  @Column({ type: 'integer', nullable: true })
  @Classed('public')
  people: number | null;

  @Column({ type: 'integer', nullable: true })
  @Classed('public')
  months: number | null;

  @PrimaryColumn({ type: 'date' })
  @Classed('public')
  valid_from: string;

  @Column({ type: 'date', nullable: true })
  @Classed('public')
  valid_to: string | null;

  @Column({ type: 'text' })
  @Classed('public')
  source: string;

  @Column({ type: 'text', nullable: true })
  @Classed('public')
  unsettled: string | null;
}
