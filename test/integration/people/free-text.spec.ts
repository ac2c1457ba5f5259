import type { Actor, PersonId } from '@commonweal/kernel';
import { UnitOfWork } from '@commonweal/kernel';
import { AddOutcome, EraseFreeText, PersonTexts, ReadPeople } from '@commonweal/people';
import { systemOf } from '../../support/test-application';
import { PeopleScene } from './people-scene';

const WORDS = 'I would like to walk to the sea with my brother';

describe('free text about a person', () => {
  let scene: PeopleScene;
  let worker: Actor;
  let personId: PersonId;
  beforeAll(async () => {
    scene = await PeopleScene.open();
    worker = await scene.officer('social_worker', scene.knowsley);
  });
  beforeEach(async () => {
    ({ personId } = await scene.person(scene.knowsley, { outcomes: [{ code: 'company', text: WORDS }] }));
  });
  afterAll(() => scene.close());

  const stored = () =>
    scene.application.asActor<{ ciphertext: Buffer; id: string }>(
      systemOf(scene.knowsley),
      'SELECT id, ciphertext FROM people.person_text WHERE person_id = $1',
      [personId],
    );

  it('is stored as ciphertext only', async () => {
    const rows = await stored();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.ciphertext.includes('brother')).toBe(false);
    expect((await scene.application.get(ReadPeople).byId(worker, personId)).outcomes[0]?.text).toBe(WORDS);
  });

  it('does not open under another person or subject', async () => {
    const other = await scene.person(scene.knowsley, { outcomes: [{ code: 'company', text: 'Other' }] });
    await scene.application.asActor(
      systemOf(scene.knowsley),
      `UPDATE people.person_text t SET ciphertext = o.ciphertext FROM people.person_text o
        WHERE t.person_id = $1 AND o.person_id = $2`,
      [personId, other.personId],
    );
    await expect(scene.application.get(ReadPeople).byId(worker, personId)).rejects.toThrow('authenticate');
  });

  it('shows the newest of a subject and keeps the earlier ones', async () => {
    const texts = scene.application.get(PersonTexts);
    const of = { authorityId: scene.knowsley, personId, subject: 'claim-query', subjectId: personId } as const;
    const read = await scene.application.get(UnitOfWork).run(worker, async (tx) => {
      await texts.write(tx, { ...of, text: 'first' });
      await texts.write(tx, { ...of, text: 'second' });
      return texts.read(tx, { ...of, subjectIds: [personId, scene.knowsley] });
    });
    expect([...read]).toEqual([[personId, 'second']]);
    expect(await stored()).toHaveLength(3);
  });

  it('is gone for good when the key is destroyed, says so, and can be begun anew', async () => {
    const person = { authorityId: scene.knowsley, personId };
    const erase = scene.application.get(EraseFreeText);
    const read = scene.application.get(ReadPeople);
    await expect(erase.execute(worker, person)).rejects.toMatchObject({ code: 'forbidden' });
    const administrator = await scene.officer('platform_administrator', scene.knowsley);
    const stranger = await scene.officer('platform_administrator', scene.liverpool);
    await expect(erase.execute(stranger, person)).rejects.toMatchObject({ code: 'not-found' });

    await erase.execute(administrator, person);
    expect((await read.byId(worker, personId)).outcomes).toMatchObject([{ code: 'company', text: '', isErased: true }]);
    expect(await scene.accessLog(scene.knowsley, personId)).toContain(
      `free-text-erased ${administrator.userId} request-of-test`,
    );

    await scene.application.get(AddOutcome).execute(worker, { ...person, code: 'garden', text: 'To grow beans' });
    expect((await read.byId(worker, personId)).outcomes).toMatchObject([
      { code: 'company', text: '', isErased: true },
      { code: 'garden', text: 'To grow beans', isErased: false },
    ]);
  });
});
