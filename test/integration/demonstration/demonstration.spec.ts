import 'reflect-metadata';
import * as path from 'node:path';
import { performance } from 'node:perf_hooks';
import { ReadAuthorities, ReadDemoUsers } from '@commonweal/access';
import { CheckInvariants } from '@commonweal/ledger';
import { ImportPostcodes } from '@commonweal/places';
import type { TestingModule } from '@nestjs/testing';
import { makeDemonstration } from '../../../apps/standalone/src/demonstration/make-demonstration';
import { SETUP_CONTEXTS } from '../../../apps/standalone/src/setup.module';
import { systemOf, TestApplication } from '../../support/test-application';

const POSTCODES = path.join(__dirname, '../../../data/postcodes.csv.gz');

describe('the demonstration data', () => {
  let application: TestApplication;
  let app: TestingModule;
  let seconds: number;

  beforeAll(async () => {
    application = await TestApplication.start([...SETUP_CONTEXTS]);
    app = await application.startProcess();
    await app.get(ImportPostcodes, { strict: false }).execute([POSTCODES]);
    const from = performance.now();
    await makeDemonstration(app);
    seconds = (performance.now() - from) / 1_000;
    console.info(`the demonstration data took ${seconds.toFixed(1)} s`);
  }, 60_000);
  afterAll(() => application.stop());

  it('is there', async () => {
    expect((await app.get(ReadDemoUsers, { strict: false }).list('en')).length).toBeGreaterThan(10);
    for (const { id } of await app.get(ReadAuthorities, { strict: false }).list()) {
      const { breaches } = await app.get(CheckInvariants, { strict: false }).execute(systemOf(id), id);
      expect(breaches).toEqual([]);
    }
  });
});
