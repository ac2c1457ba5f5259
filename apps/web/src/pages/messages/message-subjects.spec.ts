import { permissionsOf, type Role } from '@commonweal/access';
import { type Actor, systemActor } from '@commonweal/kernel';
import type { MessageView } from '@commonweal/notifications';
import { subjectsOf } from './message-subjects';

const actor = (role: Role, language: Actor['language'] = 'en'): Actor => ({
  ...systemActor('', [], 'test'),
  ...{ system: undefined, language, permissions: new Set(permissionsOf(role)) },
});
const message = (linkKind: MessageView['linkKind'], linkId: string) => ({ linkKind, linkId }) as MessageView;
const readers = (kept: readonly string[]) => {
  const list = jest.fn((_: Actor, { ids }: { ids: readonly string[] }) =>
    Promise.resolve({
      items: ids
        .filter((id) => kept.includes(id))
        .map((id) => ({ id, reference: `REF-${id}`, offerTitle: 'Lunch', offerTitleCy: 'Cinio' })),
    }),
  );
  return { list, awards: { list }, claims: { list } };
};

describe('what messages are about', () => {
  it('is read for all of them at once, in the reader’s language', async () => {
    const { list, ...lists } = readers(['a', 'c']);
    const messages = [message('award', 'a'), message('award', 'a'), message('claim', 'c'), message('budget', 'b')];
    const subjects = await subjectsOf(actor('provider', 'cy'), messages, lists);
    expect([...subjects]).toEqual([
      ['a', 'REF-a, Cinio'],
      ['c', 'REF-c, Cinio'],
    ]);
    expect(list).toHaveBeenCalledTimes(2);
  });

  it('is nothing where the reader may no longer see it', async () => {
    const subjects = await subjectsOf(actor('provider'), [message('award', 'gone')], readers([]));
    expect([...subjects]).toEqual([]);
  });

  it('is not asked for somebody who reads no awards and no bills', async () => {
    const { list, ...lists } = readers(['a', 'c']);
    const subjects = await subjectsOf(actor('connector'), [message('award', 'a'), message('claim', 'c')], lists);
    expect([...subjects]).toEqual([]);
    expect(list).not.toHaveBeenCalled();
  });
});
