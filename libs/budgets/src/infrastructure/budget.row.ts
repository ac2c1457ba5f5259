import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'budgets', name: 'budget' })
export class BudgetRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  reference: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  type: string;

  @Column({ type: 'text' })
  @Classed('internal')
  money_held_in: string;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  isf_basis: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  host_provider_id: string | null;

  @Column({ type: 'date' })
  @Classed('internal')
  starts_on: string;

  @Column({ type: 'date' })
  @Classed('internal')
  ends_on: string;

  @Column({ type: 'bigint' })
  @Classed('internal')
  contribution_pence: number;

  @Column({ type: 'uuid' })
  @Classed('internal')
  available_account_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  reserved_account_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  payable_account_id: string;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;

  @Column({ type: 'boolean', nullable: true })
  @Classed('care')
  person_could_decide: boolean | null;

  @Column({ type: 'date', nullable: true })
  @Classed('care')
  could_decide_on: string | null;

  @Column({ type: 'date', nullable: true })
  @Classed('internal')
  health_delegated_on: string | null;

  @Column({ type: 'text', array: true, nullable: true })
  @Classed('care')
  plan_categories: string[] | null;

  @Column({ type: 'text', array: true, nullable: true })
  @Classed('care')
  plan_outcome_codes: string[] | null;

  @Column({ type: 'date', nullable: true })
  @Classed('internal')
  plan_agreed_on: string | null;
}
