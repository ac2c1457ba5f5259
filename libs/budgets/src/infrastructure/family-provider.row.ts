import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'budgets', name: 'family_provider' })
export class FamilyProviderRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  budget_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('personal')
  provider_id: string;

  @Column({ type: 'boolean' })
  @Classed('personal')
  in_household: boolean;

  @Column({ type: 'date', nullable: true })
  @Classed('personal')
  agreed_on: string | null;

  @Column({ type: 'uuid' })
  @Classed('internal')
  recorded_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  recorded_at: string;
}
