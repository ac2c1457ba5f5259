import { Clock, Ids, instant, JobEffects, type Actor, type Tx, UnitOfWork, type UserId } from '@commonweal/kernel';
import { MessageBox, type NewMessage } from '../ports/message-box';
import { DeliverMessage } from './deliver-message';

class Immediate extends UnitOfWork {
  run<T>(_actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return work({} as Tx);
  }
}
class Effects extends JobEffects {
  private readonly done = new Set<string>();
  claim(_tx: Tx, jobId: string): Promise<boolean> {
    const isNew = !this.done.has(jobId);
    this.done.add(jobId);
    return Promise.resolve(isNew);
  }
}
class CountingIds extends Ids {
  private last = 0;
  next(): never {
    this.last++;
    return `message-${this.last}` as never;
  }
}
class FixedClock extends Clock {
  now() {
    return instant('2026-11-22T09:00:00Z');
  }
}
class Box extends MessageBox {
  readonly added: NewMessage[] = [];
  add(_tx: Tx, messages: readonly NewMessage[]): Promise<void> {
    this.added.push(...messages);
    return Promise.resolve();
  }
  markRead(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}

describe('DeliverMessage', () => {
  const box = new Box();
  const deliver = new DeliverMessage(new Immediate(), new Effects(), new CountingIds(), new FixedClock(), box);
  const users = ['gwen', 'ali', 'gwen'] as UserId[];
  const message = { template: 'award-offered', userIds: users, linkKind: 'award', linkId: 'the-award' };

  it('tells each user once, however often the job comes', async () => {
    await deliver.execute('job-1', message);
    await deliver.execute('job-1', message);
    expect(box.added.map(({ userId }) => userId)).toEqual(['gwen', 'ali']);
    expect(box.added[0]).toMatchObject({ cause: 'job-1', template: 'award-offered', linkId: 'the-award' });
  });

  it.each([
    ['template', { ...message, template: 'birthday' }],
    ['linkKind', { ...message, linkKind: 'person' }],
  ])('refuses a %s that there is not', async (field, wrong) => {
    await expect(deliver.execute('job-2', wrong)).rejects.toMatchObject({ code: 'invalid-input', facts: { field } });
  });
});
