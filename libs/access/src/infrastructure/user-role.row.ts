import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'user_role' })
export class UserRoleRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  role: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  authority_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  person_id: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  provider_id: string | null;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  granted_at: string;

  @Column({ type: 'timestamptz', nullable: true })
  @Classed('internal')
  revoked_at: string | null;
}
