import { Classed } from '@commonweal/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ schema: 'ordering', name: 'agreement' })
export class AgreementRow {
  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  authority_id: string;

  @PrimaryColumn({ type: 'uuid' })
  @Classed('internal')
  award_id: string;

  @PrimaryColumn({ type: 'integer' })
  @Classed('internal')
  terms_version: number;

  @Column({ type: 'text' })
  @Classed('care')
  basis: string;

  @Column({ type: 'uuid', nullable: true })
  @Classed('internal')
  agreed_by: string | null;

  @Column({ type: 'text' })
  @Classed('internal')
  how: string;

  @Column({ type: 'date' })
  @Classed('internal')
  agreed_on: string;

  @Column({ type: 'uuid' })
  @Classed('internal')
  recorded_by: string;

  @Column({ type: 'timestamptz' })
  @Classed('internal')
  recorded_at: string;
}
