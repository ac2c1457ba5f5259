import { randomUUID } from 'node:crypto';
import { type DynamicModule, Global, Module, type OnModuleInit } from '@nestjs/common';
import { getDataSourceToken, TypeOrmModule } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import { Clock, Ids, JobEffects, Outbox, SystemClock, UnitOfWork } from '@commonweal/kernel';
import { SqlOutbox } from '../outbox/sql-outbox';
import { FailedJobs, RerunFailedJob } from '../queue/failed-jobs';
import { SqlJobEffects } from '../queue/sql-job-effects';
import { assertSafeRole } from './assert-safe-role';
import { dataSourceOptions } from './data-source';
import { Database } from './database';
import { StoredAnswers } from './stored-answers';
import { SqlUnitOfWork } from './sql-unit-of-work';
import { UuidIds } from './uuid-ids';

export interface DatabaseSettings {
  /** Of role commonweal_app. */
  readonly url: string;
  readonly pool: number;
}

/** What every context may ask for: the database, the unit of work, the outbox, ids and the clock. */
@Global()
@Module({})
export class DatabaseModule implements OnModuleInit {
  constructor(private readonly database: Database) {}

  /** No app starts as a role that the database could not refuse. */
  onModuleInit(): Promise<void> {
    return assertSafeRole(this.database);
  }

  static forRoot(settings: DatabaseSettings): DynamicModule {
    // Each app of a process has a pool of its own, and TypeORM keeps them apart by name.
    const name = randomUUID();
    return {
      module: DatabaseModule,
      imports: [TypeOrmModule.forRoot({ ...dataSourceOptions(settings.url, [], settings.pool), name })],
      providers: [
        { provide: Database, useFactory: (of: DataSource) => new Database(of), inject: [getDataSourceToken(name)] },
        { provide: UnitOfWork, useClass: SqlUnitOfWork },
        { provide: Outbox, useClass: SqlOutbox },
        { provide: JobEffects, useClass: SqlJobEffects },
        { provide: Ids, useClass: UuidIds },
        { provide: Clock, useClass: SystemClock },
        FailedJobs,
        RerunFailedJob,
        StoredAnswers,
      ],
      exports: [Database, UnitOfWork, Outbox, JobEffects, Ids, Clock, FailedJobs, RerunFailedJob, StoredAnswers],
    };
  }
}
