import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'delegated_limit' })
export class DelegatedLimitRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'bigint' })
  @Classed('internal')
  limit_pence: number;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;
}
