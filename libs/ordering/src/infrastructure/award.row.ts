import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'ordering', name: 'award' })
export class AwardRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  reference: string;

  @Column({ type: 'text' })
  @Classed('internal')
  kind: string;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;

  @Column({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  budget_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  budget_type: string;

  @Column({ type: 'text' })
  @Classed('internal')
  money_held_in: string;

  @Column({ type: 'text' })
  @Classed('personal')
  area: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  offer_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  provider_id: string;

  @Column({ type: 'text' })
  @Classed('care')
  category: string;

  @Column({ type: 'text' })
  @Classed('care')
  unit: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  quantity_hundredths: number;

  @Column({ type: 'bigint' })
  @Classed('internal')
  price_pence: number;

  @Column({ type: 'date' })
  @Classed('internal')
  starts_on: string;

  @Column({ type: 'date', nullable: true })
  @Classed('internal')
  ends_on: string | null;

  @Column({ type: 'date', nullable: true })
  @Classed('internal')
  review_on: string | null;

  @Column({ type: 'bigint' })
  @Classed('internal')
  value_pence: number;

  @Column({ type: 'bigint' })
  @Classed('internal')
  whole_life_pence: number;

  @Column({ type: 'bigint' })
  @Classed('internal')
  reserved_pence: number;

  @Column({ type: 'date', nullable: true })
  @Classed('internal')
  ending_on: string | null;

  @Column({ type: 'bigint' })
  @Classed('internal')
  waiting_pence: number;

  @Column({ type: 'date', nullable: true })
  @Classed('internal')
  billed_until: string | null;

  @Column({ type: 'uuid', array: true })
  @Classed('care')
  outcome_ids: string[];

  @Column({ type: 'text', array: true })
  @Classed('care')
  outcome_codes: string[];

  @Column({ type: 'text', nullable: true })
  @Classed('care')
  reason_code: string | null;

  @Column({ type: 'boolean' })
  @Classed('internal')
  requires_approval: boolean;

  @Column({ type: 'uuid' })
  @Classed('internal')
  placed_by: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  placed_for: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  approved_by: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  offered_at: string | null;

  @Column({ type: 'date', nullable: true })
  @Classed('internal')
  answer_by: string | null;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  changed_at: string;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  buyer: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  host_provider_id: string | null;

  @Column({ type: 'text' })
  @Classed('internal')
  linked_buyer: string;
}
