import type { JsonValue } from '@commonweal/kernel';
import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'ordering', name: 'decision' })
export class DecisionRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  award_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  outcome: string;

  @Column({ type: 'text' })
  @Classed('internal')
  route: string;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  band: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  policy_id: string | null;

  @Column({ type: 'integer', nullable: true })
  @Classed('internal')
  policy_version: number | null;

  @Column({ type: 'text' })
  @Classed('internal')
  engine_version: string;

  @Column({ type: 'jsonb' })
  @Classed('care')
  facts: JsonValue;

  @Column({ type: 'jsonb' })
  @Classed('care')
  reasons: JsonValue;

  @Column({ type: 'jsonb' })
  @Classed('internal')
  duties: JsonValue;

  @Column({ type: 'jsonb', nullable: true })
  @Classed('care')
  shortlist: JsonValue | null;

  @Column({ type: 'text' })
  @Classed('internal')
  hash: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  decided_at: string;
}
