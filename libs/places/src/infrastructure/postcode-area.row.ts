import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'places', name: 'postcode_area' })
export class PostcodeAreaRow {
  @PrimaryColumn({ type: 'text' })
  @Classed('public')
  code: string;

  @Column({ type: 'text' })
  @Classed('public')
  kind: string;

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

  @Column({ type: 'integer' })
  @Classed('public')
  postcodes: number;
}
