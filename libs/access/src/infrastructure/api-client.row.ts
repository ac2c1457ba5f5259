import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'api_client' })
export class ApiClientRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'bytea' })
  @Classed('internal')
  secret_hash: Buffer;

  @Column({ type: 'text', array: true })
  @Classed('internal')
  permissions: string[];

  @Column({ type: 'text' })
  @Classed('internal')
  audience: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  registered_at: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  registered_by: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  revoked_at: string | null;
}
