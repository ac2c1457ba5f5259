import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'providers', name: 'provider' })
export class ProviderRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('public')
  id: string;

  @Column({ type: 'text' })
  @Classed('public')
  name: string;

  @Column({ type: 'text' })
  @Classed('public')
  kind: string;

  @Column({ type: 'text', nullable: true })
  @Classed('public')
  register: string | null;

  @Column({ type: 'text', nullable: true })
  @Classed('public')
  register_number: string | null;

  @Column({ type: 'text', nullable: true })
  @Classed('public')
  register_category: string | null;

  @Column({ type: 'date', nullable: true })
  @Classed('public')
  register_checked_on: string | null;

  @Column({ type: 'text' })
  @Classed('public')
  ownership: string;

  @Column({ type: 'text' })
  @Classed('public')
  footprint: string;

  @Column({ type: 'integer', nullable: true })
  @Classed('public')
  full_time_staff: number | null;

  @Column({ type: 'integer', nullable: true })
  @Classed('internal')
  home_care_elsewhere: number | null;

  @Column({ type: 'text', nullable: true })
  @Classed('personal')
  registered_postcode: string | null;

  @Column({ type: 'uuid', nullable: true })
  @Classed('public')
  in_house_authority_id: string | null;

  @Column({ type: 'text' })
  @Classed('public')
  about: string;

  @Column({ type: 'text' })
  @Classed('public')
  about_cy: string;

  @Column({ type: 'integer', nullable: true })
  @Classed('internal')
  quality_grade: number | null;

  @Column({ type: 'text', array: true })
  @Classed('public')
  languages: string[];

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
