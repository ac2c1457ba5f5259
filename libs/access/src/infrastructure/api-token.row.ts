import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'api_token' })
export class ApiTokenRow {
  @PrimaryColumn({ type: 'bytea' })
  @Classed('internal')
  token_hash: Buffer;

  @Column({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  audience: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  expires_at: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  revoked_at: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  client_id: string | null;

  @Column({ type: 'text', array: true, nullable: true })
  @Classed('internal')
  permissions: string[] | null;
}
