import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'access', name: 'app_user' })
export class UserRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'text' })
  @Classed('personal')
  name: string;

  @Column({ type: 'text', nullable: true })
  @Classed('personal')
  email: string | null;

  @Column({ type: 'text' })
  @Classed('personal')
  language: string;

  @Column({ type: 'boolean' })
  @Classed('internal')
  is_demonstration: boolean;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;
}
