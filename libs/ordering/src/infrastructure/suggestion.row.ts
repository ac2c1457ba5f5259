import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'ordering', name: 'suggestion' })
export class SuggestionRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  budget_id: string;

  @Column({ type: 'uuid', array: true })
  @Classed('care')
  offer_ids: string[];

  @Column({ type: 'uuid' })
  @Classed('internal')
  made_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  made_at: string;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  award_id: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  closed_at: string | null;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;
}
