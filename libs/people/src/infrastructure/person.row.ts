import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'people', name: 'person' })
export class PersonRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  id: string;

  @Column({ type: 'text' })
  @Classed('internal')
  reference: string;

  @Column({ type: 'text' })
  @Classed('personal')
  name: string;

  @Column({ type: 'text' })
  @Classed('personal')
  first_name: string;

  @Column({ type: 'text' })
  @Classed('personal')
  language: string;

  @Column({ type: 'text' })
  @Classed('personal')
  address: string;

  @Column({ type: 'text' })
  @Classed('personal')
  postcode: string;

  @Column({ type: 'integer' })
  @Classed('personal')
  easting: number;

  @Column({ type: 'integer' })
  @Classed('personal')
  northing: number;

  @Column({ type: 'boolean' })
  @Classed('personal')
  restricted: boolean;

  @Column({ type: 'date', nullable: true })
  @Classed('personal')
  died_on: string | null;

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
