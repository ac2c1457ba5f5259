import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'notifications', name: 'sending' })
export class SendingRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  message_id: string;

  @PrimaryColumn({ type: 'text' })
  @Classed('internal')
  channel: string;

  @Column({ type: 'text' })
  @Classed('internal')
  state: string;

  @Column({ type: 'text', nullable: true })
  @Classed('internal')
  refusal_code: string | null;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  tried_at: string;
}
