import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'ledger', name: 'journal' })
export class JournalRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  kind: string;

  @Column({ type: 'text' })
  @Classed('internal')
  idempotency_key: string;

  @Column({ type: 'text' })
  @Classed('internal')
  request_hash: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  budget_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  award_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  claim_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  payment_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  reverses_id: string | null;

  @Column({ type: 'uuid' })
  @Classed('internal')
  posted_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  occurred_at: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  recorded_at: string;
}
