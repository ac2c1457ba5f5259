import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PolicyDraft } from '../domain/policy-draft';

@Entity({ schema: 'policy', name: 'local_policy' })
export class LocalPolicyRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('public')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('public')
  id: string;

  @Column({ type: 'integer' })
  @Classed('public')
  version: number;

  @Column({ type: 'text' })
  @Classed('public')
  name: string;

  @Column({ type: 'jsonb' })
  @Classed('public')
  settings: PolicyDraft;

  @Column({ type: 'text' })
  @Classed('public')
  settings_hash: string;

  @Column({ type: 'date' })
  @Classed('public')
  valid_from: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  published_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  published_at: string;
}
