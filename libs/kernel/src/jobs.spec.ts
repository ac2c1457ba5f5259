/** @own-application */
import { defineJob, definedJobs } from './jobs';

describe('defineJob', () => {
  it('makes the message of its own kind', () => {
    const job = defineJob<{ claimId: string }>('delivery.something-happened');
    expect(job.message({ claimId: 'c' })).toEqual({ kind: 'delivery.something-happened', payload: { claimId: 'c' } });
    expect(definedJobs().get('delivery.something-happened')).toBe(job);
  });

  it('refuses a second definition of a kind', () => {
    defineJob('delivery.once');
    expect(() => defineJob('delivery.once')).toThrow('the job delivery.once is defined twice');
  });

  it.each(['claimed', 'Delivery.claimed', 'delivery.claim:approved', 'delivery.claim approved', 'a.b.c'])(
    'refuses the name %s',
    (kind) => {
      expect(() => defineJob(kind)).toThrow('context.what-happened');
    },
  );
});
