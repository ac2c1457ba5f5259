import type { Actor } from '@commonweal/kernel';
import { AddOutcome, ReadPeople, RegisterPerson } from '@commonweal/people';
import { actorWith } from '../../support/test-application';
import { PeopleScene } from './people-scene';

describe('people', () => {
  let scene: PeopleScene;
  let worker: Actor;
  let read: ReadPeople;
  beforeAll(async () => {
    scene = await PeopleScene.open();
    worker = await scene.officer('social_worker', scene.knowsley);
    read = scene.application.get(ReadPeople);
  });
  afterAll(() => scene.close());

  it('are registered with a reference, at the place of their postcode, with outcomes in their own words', async () => {
    const register = scene.application.get(RegisterPerson);
    const { personId, reference } = await register.execute(worker, {
      ...{ authorityId: scene.knowsley, name: ' Mair  Example', language: 'cy', address: '1 Invented Street' },
      postcode: 'l366aa',
      outcomes: [{ code: 'company', text: 'Cwmni ar ddydd Sul' }],
    });
    const at = { easting: 343_500, northing: 390_500, postcode: 'L36 6AA' };
    expect(reference).toMatch(/^PER-\d{6}$/);
    expect(await read.byId(worker, personId)).toMatchObject({
      ...{ id: personId, authorityId: scene.knowsley, reference, firstName: 'Mair', language: 'cy', ...at },
      ...{ isRestricted: false, diedOn: undefined, outcomes: [{ code: 'company', text: 'Cwmni ar ddydd Sul' }] },
    });
  });

  it.each([
    ['name', { name: ' ' }, 'invalid-input'],
    ['address', { address: '' }, 'invalid-input'],
    ['postcode of no shape', { postcode: 'near the church' }, 'postcode-malformed'],
    ['postcode of nowhere', { postcode: 'ZE3 9JW' }, 'postcode-unknown'],
    ['outcome without words', { outcomes: [{ code: 'company', text: ' ' }] }, 'invalid-input'],
  ])('are refused without a good %s', async (_, rest, code) => {
    await expect(scene.person(scene.knowsley, rest)).rejects.toMatchObject({ code });
  });

  it('are registered by officers of their council only', async () => {
    const person = { name: 'A', language: 'en', address: 'b', postcode: 'L36 6AA' } as const;
    const register = scene.application.get(RegisterPerson);
    const auditor = await scene.officer('auditor', scene.knowsley);
    await expect(register.execute(worker, { ...person, authorityId: scene.liverpool })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(register.execute(auditor, { ...person, authorityId: scene.knowsley })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('gain outcomes in order, and their version moves', async () => {
    const { personId } = await scene.person(scene.knowsley);
    const before = await read.byId(worker, personId);
    const add = scene.application.get(AddOutcome);
    const of = { authorityId: scene.knowsley, personId };
    await add.execute(worker, { ...of, code: 'garden', text: 'To grow beans' });
    await Promise.all(['b', 'c', 'd'].map((code) => add.execute(worker, { ...of, code, text: code })));
    const after = await read.byId(worker, personId);
    expect(after.outcomes[0]).toMatchObject({ code: 'garden', text: 'To grow beans', isErased: false });
    expect(after.outcomes.map((outcome) => outcome.code).sort()).toEqual(['b', 'c', 'd', 'garden']);
    expect(after.version).toBe(before.version + 4);
    await expect(add.execute(worker, { ...of, code: 'x', text: 'x'.repeat(2_001) })).rejects.toMatchObject({
      facts: { field: 'text' },
    });
  });

  it('are found by part of a name or a reference, page by page, in either order', async () => {
    const { liverpool } = scene;
    const officer = await scene.officer('social_worker', liverpool);
    const names = ['Zoe 100% Sure', 'Ann Able', 'Bea Able', 'Cai Other', 'ann able'];
    const references: string[] = [];
    for (const name of names) references.push((await scene.person(liverpool, { name })).reference);

    const namesOf = async (q: Partial<Parameters<ReadPeople['list']>[1]>) =>
      (await read.list(officer, { limit: 100, ...q })).items.map((person) => person.name);
    expect(await namesOf({})).toEqual(['Ann Able', 'ann able', 'Bea Able', 'Cai Other', 'Zoe 100% Sure']);
    expect(await namesOf({ sort: 'reference' })).toEqual(names);
    expect(await namesOf({ q: 'ABLE' })).toEqual(['Ann Able', 'ann able', 'Bea Able']);
    expect(await namesOf({ q: '0%' })).toEqual(['Zoe 100% Sure']);
    expect(await namesOf({ q: '_' })).toEqual([]);
    expect(await namesOf({ q: references[3]?.toLowerCase() })).toEqual(['Cai Other']);

    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await read.list(officer, { limit: 2, cursor });
      paged.push(...page.items.map((person) => person.name));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(paged).toEqual(['Ann Able', 'ann able', 'Bea Able', 'Cai Other', 'Zoe 100% Sure']);
    await expect(read.list(officer, { limit: 2, cursor: 'WyJhIl0' })).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('leave a line in the access log each time their record is opened', async () => {
    const { personId } = await scene.person(scene.knowsley, { name: 'Lol Logged' });
    await read.byId(worker, personId, 'award');
    await read.list(worker, { limit: 10, q: 'Lol Logged' });
    await expect(read.byId(await scene.officer('auditor', scene.liverpool), personId)).rejects.toMatchObject({
      code: 'not-found',
    });
    const by = `${worker.userId} request-of-test`;
    expect(await scene.accessLog(scene.knowsley, personId)).toEqual([`award ${by}`, `list ${by}`]);
    const { application } = scene;
    const change = "UPDATE platform.access_log SET purpose = 'none'";
    await expect(application.asActor(worker, change)).rejects.toThrow('permission denied');
    await expect(application.asActor(worker, 'DELETE FROM platform.access_log')).rejects.toThrow('permission denied');
  });

  it('are read with the permission only', async () => {
    const commissioner = await scene.officer('commissioner', scene.knowsley);
    await expect(read.list(commissioner, { limit: 1 })).rejects.toMatchObject({
      code: 'forbidden',
      facts: { permission: 'person.read' },
    });
  });

  it('see their own record', async () => {
    const { personId } = await scene.person(scene.knowsley, { name: 'Ina Own' });
    await scene.person(scene.knowsley, { name: 'Ifor Other' });
    const holder = actorWith(worker.userId, { personIds: [personId], permissions: new Set(['person.read']) });
    expect((await read.list(holder, { limit: 10 })).items.map((person) => person.name)).toEqual(['Ina Own']);
  });
});
