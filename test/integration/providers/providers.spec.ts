import 'reflect-metadata';
import { Test, type TestingModule } from '@nestjs/testing';
import { type Actor, type AuthorityId, plainDate, systemActor } from '@commonweal/kernel';
import { DatabaseModule } from '@commonweal/platform';
import {
  DecideApproval,
  type ProviderFacts,
  ProvidersModule,
  ReadProviders,
  RecordCheck,
  RecordGenerativeLift,
  RegisterProvider,
  ReviseProvider,
} from '@commonweal/providers';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { World } from '../../support/world';

const facts: ProviderFacts = {
  name: 'Huyton Hands (invented)',
  kind: 'organisation',
  registration: {
    register: 'companies_house',
    number: '00000001',
    category: 'Community Interest Company',
    checkedOn: plainDate('2026-10-01'),
  },
  ownership: 'community',
  footprint: 'council_area',
  fullTimeStaff: 4,
  registeredPostcode: 'l36 9yg',
  about: 'Company and help',
  aboutCy: 'Cwmni a chymorth',
  languages: ['en', 'cy'],
};

describe('the register of providers', () => {
  let db: TestDatabase;
  let app: TestingModule;
  let world: World;
  let council: AuthorityId;
  let officer: Actor;

  beforeAll(async () => {
    db = await createTestDatabase();
    world = await World.open(db.ownerUrl);
    council = await world.authority();
    officer = {
      ...systemActor('test', [council], 'test'),
      system: undefined,
      permissions: new Set(['provider.approve']),
    };
    app = await Test.createTestingModule({
      imports: [DatabaseModule.forRoot({ url: db.appUrl, pool: 4 }), ProvidersModule],
    }).compile();
  });
  afterAll(async () => {
    await app.close();
    await world.close();
    await db.drop();
  });

  let number = 0;
  const register = (over: Partial<ProviderFacts> = {}) =>
    app.get(RegisterProvider).execute(officer, {
      ...facts,
      ...(facts.registration && { registration: { ...facts.registration, number: `T${(number += 1)}` } }),
      ...over,
    });

  it('keeps form, ownership, footprint and size as separate facts', async () => {
    const { id } = await register();
    expect(await app.get(ReadProviders).byId(id)).toMatchObject({
      ...facts,
      registration: { category: 'Community Interest Company' },
      registeredPostcode: 'L36 9YG',
      checks: [],
      version: 1,
    });
  });

  it('takes a provider of which little is known', async () => {
    const { id } = await app.get(RegisterProvider).execute(officer, {
      ...{ name: 'Ann (invented)', kind: 'sole_trader', ownership: 'unknown', footprint: 'unknown' },
      ...{ about: '', aboutCy: '', languages: ['en'] },
    });
    const view = await app.get(ReadProviders).byId(id);
    expect(view).not.toHaveProperty('registration');
    expect(view).not.toHaveProperty('fullTimeStaff');
    expect(view).not.toHaveProperty('qualityGrade');
  });

  it('holds a line of a register once', async () => {
    const registration = { register: 'mutuals', number: 'RS1', category: 'Registered Society' } as const;
    const entry = { ...registration, checkedOn: plainDate('2026-10-01') };
    await register({ registration: entry });
    await expect(register({ registration: entry })).rejects.toMatchObject({
      code: 'invalid-input',
      facts: { field: 'registration' },
    });
  });

  it('refuses facts that cannot be', async () => {
    await expect(register({ name: ' ' })).rejects.toMatchObject({ facts: { field: 'name' } });
    await expect(register({ fullTimeStaff: -1 })).rejects.toMatchObject({ facts: { field: 'fullTimeStaff' } });
    await expect(register({ kind: 'in_house' })).rejects.toMatchObject({ facts: { field: 'inHouseAuthorityId' } });
    await expect(register({ registeredPostcode: 'x' })).rejects.toMatchObject({ code: 'postcode-malformed' });
  });

  it('changes facts by the version that was seen', async () => {
    const { id } = await register();
    const { registration, ...unregistered } = facts;
    expect(registration).toBeDefined();
    const revise = () => app.get(ReviseProvider).execute(officer, { providerId: id, version: 1, facts: unregistered });
    expect(await revise()).toEqual({ version: 2 });
    await expect(revise()).rejects.toMatchObject({ code: 'stale-version', facts: { version: 2 } });
    expect(await app.get(ReadProviders).byId(id)).not.toHaveProperty('registration');
  });

  it('shows the newest check of each kind', async () => {
    const { id } = await register();
    const check = (state: 'passed' | 'failed', checkedOn: string, validUntil?: string) =>
      app.get(RecordCheck).execute(officer, id, {
        ...{ kind: 'insurance', state, checkedOn: plainDate(checkedOn) },
        ...(validUntil !== undefined && { validUntil: plainDate(validUntil) }),
      });
    await check('failed', '2026-01-01');
    await check('passed', '2026-02-01', '2027-01-31');
    await expect(check('passed', '2026-02-01', '2026-01-01')).rejects.toMatchObject({ code: 'invalid-input' });
    expect((await app.get(ReadProviders).byId(id)).checks).toEqual([
      { kind: 'insurance', state: 'passed', checkedOn: '2026-02-01', validUntil: '2027-01-31' },
    ]);
  });

  it('lets a provider claim a check and never pass itself', async () => {
    const { id } = await register();
    const own: Actor = { ...officer, authorityIds: [], permissions: new Set(['provider.read-own']), providerId: id };
    const claim = { kind: 'dbs', state: 'claimed', checkedOn: plainDate('2026-02-01') } as const;
    await app.get(RecordCheck).execute(own, id, claim);
    await expect(app.get(RecordCheck).execute(own, id, { ...claim, state: 'passed' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { id: another } = await register();
    await expect(app.get(RecordCheck).execute(own, another, claim)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('keeps each council’s own approval, cap and lift', async () => {
    const { id } = await register();
    const elsewhere = await world.authority();
    const decide = (version: number, state: 'approved' | 'not_taking') =>
      app
        .get(DecideApproval)
        .execute(officer, { authorityId: council, providerId: id, state, caseloadCap: 6, version });
    await decide(0, 'approved');
    await expect(decide(0, 'not_taking')).rejects.toMatchObject({ code: 'stale-version', facts: { version: 1 } });
    await decide(1, 'not_taking');
    await app.get(RecordGenerativeLift).execute(officer, {
      ...{ authorityId: council, providerId: id, evidence: ['local_base', 'size', 'ownership'] },
      ...{ decidedOn: plainDate('2026-01-01'), validUntil: plainDate('2026-12-31') },
    });
    const view = await app.get(ReadProviders).forCouncil(officer, council, id);
    expect(view.approval).toEqual({ state: 'not_taking', caseloadCap: 6, caseload: 0, version: 2 });
    expect(view.lift).toMatchObject({ validUntil: '2026-12-31', evidence: ['local_base', 'size', 'ownership'] });
    const other = await app.get(ReadProviders).forCouncil({ ...officer, authorityIds: [elsewhere] }, elsewhere, id);
    expect(other).not.toHaveProperty('approval');
    await expect(app.get(ReadProviders).forCouncil(officer, elsewhere, id)).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(
      app
        .get(DecideApproval)
        .execute(officer, { authorityId: elsewhere, providerId: id, state: 'approved', version: 0 }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('lists by name, a page at a time', async () => {
    const first = await app.get(ReadProviders).list(officer, council, { limit: 2 });
    expect(first.items).toHaveLength(2);
    const names: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await app.get(ReadProviders).list(officer, council, { limit: 2, ...(cursor && { cursor }) });
      names.push(...page.items.map(({ id, name }) => `${name}/${id}`));
      cursor = page.nextCursor;
    }
    expect(new Set(names).size).toBe(names.length);
    const [row] = await world.sql<{ n: string }>('SELECT count(*) AS n FROM providers.provider');
    expect(names).toHaveLength(Number(row?.n));
    await expect(app.get(ReadProviders).list(officer, council, { limit: 2, cursor: 'x' })).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });
});
