import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'notifications', name: 'contact' })
export class ContactRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'text', nullable: true })
  @Classed('personal')
  phone: string | null;

  @Column({ type: 'boolean' })
  @Classed('internal')
  by_email: boolean;

  @Column({ type: 'boolean' })
  @Classed('internal')
  by_text: boolean;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  changed_at: string;

  @Column({ type: 'text', nullable: true })
  @Classed('personal')
  earlier_phone: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  phone_changed_at: string | null;
}
