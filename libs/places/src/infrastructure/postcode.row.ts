import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'places', name: 'postcode' })
export class PostcodeRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('public')
  code: string;

  @Column({ type: 'integer' })
  @Classed('public')
  easting: number;

  @Column({ type: 'integer' })
  @Classed('public')
  northing: number;

  @Column({ type: 'double precision' })
  @Classed('public')
  latitude: number;

  @Column({ type: 'double precision' })
  @Classed('public')
  longitude: number;

  @Column({ type: 'text', nullable: true })
  @Classed('public')
  gss_code: string | null;

  @Column({ type: 'text', nullable: true })
  @Classed('public')
  council_name: string | null;

  @Column({ type: 'text', nullable: true })
  @Classed('public')
  ward_name: string | null;
}
