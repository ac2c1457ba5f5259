import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'providers', name: 'generative_lift' })
export class GenerativeLiftRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  provider_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  decided_by: string;

  @Column({ type: 'date' })
  @Classed('internal')
  decided_on: string;

  @Column({ type: 'date' })
  @Classed('internal')
  valid_until: string;

  @Column({ type: 'text', array: true })
  @Classed('internal')
  evidence_codes: string[];
}
