import { Classed } from '@commonweal/platform';
import { Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'people', name: 'named_access' })
export class NamedAccessRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  person_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  user_id: string;
}
