import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'people', name: 'person_key' })
export class PersonKeyRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  key_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  wrapped_by: string;

  @Column({ type: 'bytea' })
  @Classed('internal')
  wrapped_key: Buffer;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;
}
