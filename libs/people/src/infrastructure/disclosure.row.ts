import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'people', name: 'disclosure' })
export class DisclosureRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  provider_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  award_id: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  disclosed_at: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  withdrawn_at: string | null;
}
