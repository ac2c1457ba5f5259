import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'providers', name: 'approval' })
export class ApprovalRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  provider_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'integer', nullable: true })
  @Classed('internal')
  caseload_cap: number | null;

  @Column({ type: 'integer' })
  @Classed('internal')
  caseload: number;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  decided_by: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  decided_at: string | null;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;
}
