import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'sign_in_link' })
export class SignInLinkRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  user_id: string | null;

  @Column({ type: 'text' })
  @Classed('internal')
  address_hash: string;

  @Column({ type: 'text' })
  @Classed('internal')
  next_path: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  asked_at: string;

  @Column({ type: 'bytea', nullable: true })
  @Classed('internal')
  token_hash: Buffer | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  expires_at: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  used_at: string | null;
}
