import { nextPause } from './worker-process';

describe('the pause before a worker is started again', () => {
  it('doubles while workers die young, and stops growing at half a minute', () => {
    const pauses = [500];
    for (let deaths = 0; deaths < 8; deaths += 1) pauses.push(nextPause(pauses.at(-1) ?? 0, 100));
    expect(pauses.slice(1)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  it('is short again after a worker that lived for a minute', () => {
    expect(nextPause(30_000, 60_000)).toBe(1000);
  });
});
