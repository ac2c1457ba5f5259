import 'reflect-metadata';
import { join } from 'node:path';
import { ImportPostcodes, PlacesModule, REFERENCE_POSTCODE_FILES } from '@commonweal/places';
import { DatabaseModule, markInstallation, migrate, runTask, sourceRoot, StartFailure } from '@commonweal/platform';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

@Module({})
class PrepareModule {}

// Before api, web and worker of a new release: the newest tables, and the reference data. Does nothing twice.
runTask(async ({ migrationDatabaseUrl, databaseUrl, databasePool }) => {
  if (migrationDatabaseUrl === '') {
    throw new StartFailure('MIGRATION_DATABASE_URL is not set: migrations run as role commonweal_owner.');
  }
  await migrate(migrationDatabaseUrl);
  await markInstallation(migrationDatabaseUrl, 'production');
  const database = DatabaseModule.forRoot({ url: databaseUrl, pool: databasePool });
  const app = await NestFactory.createApplicationContext(
    { module: PrepareModule, imports: [database, PlacesModule] },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  await app
    .get(ImportPostcodes, { strict: false })
    .execute(REFERENCE_POSTCODE_FILES.map((file) => join(sourceRoot(), 'data', file)));
  await app.close();
});
