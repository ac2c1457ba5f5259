import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'policy', name: 'current_policy' })
export class CurrentPolicyRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('public')
  authority_id: string;

  @Column({ type: 'uuid' })
  @Classed('public')
  policy_id: string;

  @Column({ type: 'integer' })
  @Classed('public')
  version: number;
}
