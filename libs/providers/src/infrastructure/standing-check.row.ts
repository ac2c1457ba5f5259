import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'providers', name: 'standing_check' })
export class StandingCheckRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  provider_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  kind: string;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  reference: string | null;

  @Column({ type: 'date' })
  @Classed('internal')
  checked_on: string;

  @Column({ type: 'date', nullable: true })
  @Classed('internal')
  valid_until: string | null;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;
}
