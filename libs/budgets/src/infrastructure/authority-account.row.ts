import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'budgets', name: 'authority_account' })
export class AuthorityAccountRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'text' })
  @Classed('internal')
  kind: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  account_id: string;
}
