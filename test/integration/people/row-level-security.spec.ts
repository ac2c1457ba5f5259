import type { Actor, AwardId, PersonId, ProviderId } from '@commonweal/kernel';
import { instant, UnitOfWork } from '@commonweal/kernel';
import { Disclosures, PersonTexts, ReadDisclosedPeople, ReadPeople } from '@commonweal/people';
import { actorWith } from '../../support/test-application';
import { PeopleScene } from './people-scene';

const BAKERY = '0197a000-0000-7000-8000-0000000000b1' as ProviderId;
const PLUMBER = '0197a000-0000-7000-8000-0000000000b2' as ProviderId;
const TABLES = ['person', 'outcome', 'person_text', 'person_key'] as const;

describe('what the database itself shows of a person', () => {
  let scene: PeopleScene;
  let personId: PersonId;
  let worker: Actor;
  beforeAll(async () => {
    scene = await PeopleScene.open();
    worker = await scene.officer('social_worker', scene.knowsley);
    ({ personId } = await scene.person(scene.knowsley, { outcomes: [{ code: 'company', text: 'Company' }] }));
  });
  afterAll(() => scene.close());

  /** The tables of people of which the actor sees a row of this person. */
  async function seenBy(actor: Actor, person = personId): Promise<string[]> {
    const seen: string[] = [];
    for (const table of TABLES) {
      const column = table === 'person' ? 'id' : 'person_id';
      const rows = await scene.application.asActor(actor, `SELECT 1 FROM people.${table} WHERE ${column} = $1`, [
        person,
      ]);
      if (rows.length > 0) seen.push(table);
    }
    return seen;
  }

  it('is everything to an officer of their council and to themself', async () => {
    expect(await seenBy(worker)).toEqual([...TABLES]);
    expect(await seenBy(actorWith(worker.userId, { personIds: [personId] }))).toEqual([...TABLES]);
  });

  it("is nothing to another council, to a provider, to nobody and to somebody else's holder", async () => {
    expect(await seenBy(await scene.officer('social_worker', scene.liverpool))).toEqual([]);
    expect(await seenBy(scene.provider(BAKERY))).toEqual([]);
    expect(await seenBy(actorWith(worker.userId))).toEqual([]);
    expect((await scene.application.bare.query('SELECT 1 FROM people.person')).rows).toEqual([]);
  });

  it("lets nobody write into another council's records", async () => {
    const stranger = await scene.officer('manager', scene.liverpool);
    const values = [scene.knowsley, personId];
    const change = `UPDATE people.person SET name = 'x' WHERE authority_id = $1 AND id = $2 RETURNING 1`;
    expect(await scene.application.asActor(stranger, change, values)).toEqual([]);
    const insert = `INSERT INTO people.outcome (authority_id, id, person_id, code, position) VALUES ($1, $2, $2, 'x', 9)`;
    await expect(scene.application.asActor(stranger, insert, values)).rejects.toThrow('row-level security');
  });

  it('is the name and address to the provider of an award, for as long as it is disclosed', async () => {
    const disclosures = scene.application.get(Disclosures);
    const awardId = '0197a000-0000-7000-8000-0000000000c1' as AwardId;
    const at = instant('2026-11-22T10:00:00Z');
    const keys = { authorityId: scene.knowsley, awardId, at };
    const bakery = scene.provider(BAKERY);
    const read = scene.application.get(ReadDisclosedPeople);
    const unitOfWork = scene.application.get(UnitOfWork);
    expect((await read.byIds(bakery, [personId])).size).toBe(0);

    await unitOfWork.run(bakery, (tx) => disclosures.open(tx, { ...keys, personId, providerId: BAKERY }));
    expect(await seenBy(bakery)).toEqual(['person', 'person_key']);
    expect(await seenBy(scene.provider(PLUMBER))).toEqual([]);
    const shown = (await read.byIds(bakery, [personId])).get(personId);
    expect(shown).toEqual({
      ...{ id: personId, name: 'Mair Example', firstName: 'Mair', language: 'cy' },
      ...{ address: '1 Invented Street', postcode: 'L36 6AA' },
    });
    expect((await read.byIds(scene.provider(PLUMBER), [personId])).size).toBe(0);
    expect(await scene.accessLog(scene.knowsley, personId)).toEqual([`delivery ${bakery.userId} request-of-test`]);

    await unitOfWork.run(bakery, (tx) => disclosures.withdraw(tx, keys));
    expect((await read.byIds(bakery, [personId])).size).toBe(0);
    expect(await seenBy(bakery)).toEqual(['person_key']);
  });

  it('is the words of its own claims to the provider, and no other text, also after the disclosure ended', async () => {
    const texts = scene.application.get(PersonTexts);
    const subjectId = '0197a000-0000-7000-8000-0000000000d1';
    const of = { authorityId: scene.knowsley, personId, subjectId };
    const wanted = { authorityId: scene.knowsley, subjectIds: [subjectId] };
    const unitOfWork = scene.application.get(UnitOfWork);
    await unitOfWork.run(scene.provider(BAKERY), async (tx) => {
      await texts.write(tx, { ...of, subject: 'claim-line-note', text: 'Stayed an hour longer' });
      expect((await texts.read(tx, { ...wanted, subject: 'claim-line-note' })).get(subjectId)).toContain('an hour');
    });
    await unitOfWork.run(worker, (tx) => texts.write(tx, { ...of, subject: 'award-reason', text: 'Private' }));
    await unitOfWork.run(scene.provider(BAKERY), async (tx) => {
      expect([...(await texts.read(tx, { ...wanted, subject: 'award-reason' })).keys()]).toEqual([]);
    });
    const forbidden = unitOfWork.run(scene.provider(PLUMBER), (tx) =>
      texts.write(tx, { ...of, subject: 'claim-line-note', text: 'x' }),
    );
    await expect(forbidden).rejects.toMatchObject({ code: 'not-found' });
  });

  it('is nothing of a restricted record, but to the people named', async () => {
    const named = await scene.officer('social_worker', scene.knowsley);
    const restricted = await scene.person(scene.knowsley, {
      ...{ name: 'Rhian Restricted', onlyFor: [named.userId], outcomes: [{ code: 'safety', text: 'Safe' }] },
    });
    const read = scene.application.get(ReadPeople);
    expect(await seenBy(worker, restricted.personId)).toEqual([]);
    await expect(read.byId(worker, restricted.personId)).rejects.toMatchObject({ code: 'not-found' });
    expect((await read.list(worker, { limit: 100 })).items.map((person) => person.id)).not.toContain(
      restricted.personId,
    );
    expect(await seenBy(named, restricted.personId)).toEqual([...TABLES]);
    expect(await read.byId(named, restricted.personId)).toMatchObject({ isRestricted: true, name: 'Rhian Restricted' });
    const holder = actorWith(worker.userId, { personIds: [restricted.personId] });
    expect(await seenBy(holder, restricted.personId)).toEqual([...TABLES]);
  });
});
