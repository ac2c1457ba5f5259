import type { JsonValue } from '@commonweal/kernel';
import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'ordering', name: 'award_change' })
export class AwardChangeRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  award_id: string;

  @PrimaryColumn({ type: 'integer' })
  @Classed('internal')
  proposed_at: number;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  quantity_hundredths: number;

  @Column({ type: 'date' })
  @Classed('internal')
  starts_on: string;

  @Column({ type: 'date', nullable: true })
  @Classed('internal')
  ends_on: string | null;

  @Column({ type: 'bigint' })
  @Classed('internal')
  value_pence: number;

  @Column({ type: 'bigint' })
  @Classed('internal')
  whole_life_pence: number;

  @Column({ type: 'bigint' })
  @Classed('internal')
  held_pence: number;

  @Column({ type: 'bigint' })
  @Classed('internal')
  linked_pence: number;

  @Column({ type: 'boolean' })
  @Classed('internal')
  requires_approval: boolean;

  @Column({ type: 'text' })
  @Classed('care')
  reason_code: string;

  @Column({ type: 'jsonb' })
  @Classed('care')
  decision: JsonValue;

  @Column({ type: 'uuid' })
  @Classed('internal')
  proposed_by: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  approved_by: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  offered_at: string | null;

  @Column({ type: 'date' })
  @Classed('internal')
  answer_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  changed_at: string;
}
