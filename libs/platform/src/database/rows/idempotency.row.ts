import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Classed } from '../classed';

@Entity({ schema: 'platform', name: 'idempotency' })
export class IdempotencyRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @PrimaryColumn({ type: 'text' })
  @Classed('internal')
  route: string;

  @PrimaryColumn({ type: 'text' })
  @Classed('internal')
  key: string;

  @Column({ type: 'text' })
  @Classed('internal')
  request_hash: string;

  @Column({ type: 'integer', nullable: true })
  @Classed('internal')
  status: number | null;

  @Column({ type: 'json', nullable: true })
  @Classed('internal')
  response: unknown;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;
}
