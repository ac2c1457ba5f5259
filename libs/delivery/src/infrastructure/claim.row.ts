import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'delivery', name: 'claim' })
export class ClaimRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  reference: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  award_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  budget_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  provider_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'bigint' })
  @Classed('internal')
  amount_pence: number;

  @Column({ type: 'uuid' })
  @Classed('internal')
  submitted_by: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  approved_by: string | null;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  submitted_at: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  changed_at: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;

  @Column({ type: 'text' })
  @Classed('internal')
  confirmed_by: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  host_provider_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  placed_by: string | null;
}
