import { Injectable } from '@nestjs/common';
import { JobEffects, type Tx } from '@commonweal/kernel';
import { query } from '../database/sql-unit-of-work';

@Injectable()
export class SqlJobEffects extends JobEffects {
  async claim(tx: Tx, jobId: string): Promise<boolean> {
    const rows = await query(
      tx,
      'INSERT INTO platform.job_effect (job_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1',
      [jobId],
    );
    return rows.length === 1;
  }
}
