import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'catalogue', name: 'offer' })
export class OfferRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('public')
  id: string;

  @Column({ type: 'uuid' })
  @Classed('public')
  provider_id: string;

  @Column({ type: 'text' })
  @Classed('public')
  category: string;

  @Column({ type: 'text' })
  @Classed('public')
  title: string;

  @Column({ type: 'text' })
  @Classed('public')
  title_cy: string;

  @Column({ type: 'text' })
  @Classed('public')
  description: string;

  @Column({ type: 'text' })
  @Classed('public')
  description_cy: string;

  @Column({ type: 'text' })
  @Classed('public')
  unit: string;

  @Column({ type: 'bigint' })
  @Classed('public')
  price_pence: number;

  @Column({ type: 'text' })
  @Classed('public')
  vat: string;

  @Column({ type: 'text', array: true })
  @Classed('public')
  languages: string[];

  @Column({ type: 'text', array: true })
  @Classed('public')
  outcome_codes: string[];

  @Column({ type: 'text' })
  @Classed('personal')
  starts_postcode: string;

  @Column({ type: 'integer' })
  @Classed('personal')
  easting: number;

  @Column({ type: 'integer' })
  @Classed('personal')
  northing: number;

  @Column({ type: 'integer' })
  @Classed('public')
  reach_metres: number;

  @Column({ type: 'integer', nullable: true })
  @Classed('internal')
  weekly_capacity: number | null;

  @Column({ type: 'text' })
  @Classed('public')
  state: string;

  @Column({ type: 'boolean' })
  @Classed('internal')
  is_demonstration: boolean;

  @Column({ type: 'integer' })
  @Classed('internal')
  version: number;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  created_at: string;

  @Column({ type: 'integer' })
  @Classed('personal')
  cell: number;

  @Column({ type: 'bigint' })
  @Classed('internal')
  match_bits: number;

  @Column({ type: 'integer' })
  @Classed('internal')
  rotation_hash: number;

  @Column({ type: 'smallint' })
  @Classed('internal')
  ranking_code: number;

  @Column({ type: 'integer', nullable: true })
  @Classed('public')
  full_time_staff: number | null;

  @Column({ type: 'tsvector' })
  @Classed('public')
  words: string;

  @Column({ type: 'bit', length: 256, nullable: true })
  @Classed('internal')
  word_bits: string | null;
}
