import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'people', name: 'person_text' })
export class PersonTextRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  subject: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  subject_id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  key_id: string;

  @Column({ type: 'bytea' })
  @Classed('care')
  ciphertext: Buffer;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;
}
