import { addMilliseconds, instant, type Instant, type UserId } from '@commonweal/kernel';
import { type KnownActor, RecentActors, STALE_MILLISECONDS } from './recent-actors';

const NOW = instant('2026-11-22T09:00:00Z');
const user = (name: string, expiresAt?: Instant): KnownActor => ({
  ...{ userId: name as UserId, language: 'en', expiresAt },
  ...{ permissions: new Set<string>(), authorityIds: [], personIds: [], providerId: undefined },
});

describe('actors looked up a moment ago', () => {
  let recent: RecentActors;
  let loads: number;
  beforeEach(() => {
    recent = new RecentActors();
    loads = 0;
  });

  const lookUp = (key: string, now: Instant, known: KnownActor | undefined = user(key)) =>
    recent.lookUp(key, now, () => {
      loads += 1;
      return Promise.resolve(known);
    });

  it('are looked up once for all who ask together, and not again for two seconds', async () => {
    const found = await Promise.all(Array.from({ length: 50 }, () => lookUp('ann', NOW)));
    await lookUp('ann', addMilliseconds(NOW, STALE_MILLISECONDS - 1));
    expect([loads, new Set(found).size]).toEqual([1, 1]);
    await lookUp('ann', addMilliseconds(NOW, STALE_MILLISECONDS));
    expect(loads).toBe(2);
  });

  it('are looked up anew at once when they are forgotten, also while they are being looked up', async () => {
    await lookUp('ann', NOW);
    await lookUp('bea', NOW);
    recent.forget('ann' as UserId);
    await lookUp('ann', NOW);
    await lookUp('bea', NOW);
    expect(loads).toBe(3);

    const running = lookUp('cai', NOW);
    recent.forget('cai' as UserId);
    await Promise.all([running, lookUp('cai', NOW)]);
    expect(loads).toBe(5);
  });

  it('do not outlive their credential', async () => {
    const expiresAt = addMilliseconds(NOW, 500);
    expect(await lookUp('ann', NOW, user('ann', expiresAt))).toBeDefined();
    expect(await lookUp('ann', addMilliseconds(NOW, 499))).toBeDefined();
    expect(await lookUp('ann', expiresAt)).toBeUndefined();
  });

  it('are not remembered when there is nobody, or the database failed', async () => {
    expect(await recent.lookUp('nobody', NOW, () => Promise.resolve(undefined))).toBeUndefined();
    await expect(recent.lookUp('ann', NOW, () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await lookUp('nobody', NOW)).toBeDefined();
    expect(await lookUp('ann', NOW)).toBeDefined();
  });

  it('are ten thousand at most, the oldest going first', async () => {
    for (let i = 0; i <= 10_000; i++) await lookUp(`user ${i}`, NOW);
    loads = 0;
    await lookUp('user 10000', NOW);
    await lookUp('user 1', NOW);
    expect(loads).toBe(0);
    await lookUp('user 0', NOW);
    expect(loads).toBe(1);
  });
});
