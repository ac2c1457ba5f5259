import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'budgets', name: 'host_agreement' })
export class HostAgreementRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  provider_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  purchasing: string;

  @Column({ type: 'date' })
  @Classed('internal')
  decided_on: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  decided_by: string;
}
