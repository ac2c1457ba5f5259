import { Injectable } from '@nestjs/common';
import { Readiness } from '../http/health.controller';
import { Database } from './database';

/** An app whose database answers can do its work. */
@Injectable()
export class DatabaseReadiness extends Readiness {
  constructor(private readonly database: Database) {
    super();
  }

  async ready(): Promise<boolean> {
    try {
      await this.database.query('SELECT 1');
      return true;
    } catch {
      return false;
    }
  }
}
