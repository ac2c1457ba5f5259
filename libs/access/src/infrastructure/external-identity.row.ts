import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'external_identity' })
export class ExternalIdentityRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('internal')
  issuer: string;

  @PrimaryColumn({ type: 'text' })
  @Classed('personal')
  subject: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  user_id: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  linked_at: string;
}
