import type { BudgetId, OfferId } from '@commonweal/kernel';
import { readForm } from '../../../../../../../../forms';
import { awardRequest } from './award-request';
import { NewAwardForm } from './new-award.form';

const subject = { budgetId: 'b' as BudgetId, offerId: 'o' as OfferId, list: undefined };
const day = (name: string, [year, month, date]: readonly [string, string, string]) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: date,
});
const TYPED = { quantity: '1.5', period: 'weekly', agreed: 'later', ...day('startsOn', ['2026', '12', '1']) };
const read = (over: Record<string, unknown> = {}) => readForm(NewAwardForm, { ...TYPED, ...over });
const errors = (over: Record<string, unknown>) => read(over).form.errors.map(({ field, key }) => `${field} ${key}`);

describe('the form of an award', () => {
  it('becomes a request', () => {
    const form = read();
    expect(form.ok && awardRequest(subject, form.value)).toMatchObject({
      quantity: 150,
      startsOn: '2026-12-01',
      endsOn: undefined,
      agreement: undefined,
      reason: undefined,
    });
  });

  it('has an end when the amount is for the whole time, and drops one that was typed for an amount a week', () => {
    const end = day('endsOn', ['2027', '3', '1']);
    const whole = read({ period: 'whole', ...end });
    expect(whole.ok && awardRequest(subject, whole.value).endsOn).toBe('2027-03-01');
    const weekly = read(end);
    expect(weekly.ok && awardRequest(subject, weekly.value).endsOn).toBeUndefined();
    expect(errors({ period: 'whole' })).toEqual(['endsOn newAward:endWrong']);
  });

  it('asks for the whole agreement when there is one now, and keeps who was consulted for best interests alone', () => {
    expect(errors({ agreed: 'now' })).toEqual([
      'basis agreement:basisMissing',
      'how agreement:howMissing',
      'agreedOn agreement:onWrong',
    ]);
    const now = { agreed: 'now', how: 'phone', consulted: 'Her sister', ...day('agreedOn', ['2026', '11', '20']) };
    const own = read({ ...now, basis: 'own' });
    expect(own.ok && awardRequest(subject, own.value).agreement).toMatchObject({ basis: 'own', consulted: undefined });
    const best = read({ ...now, basis: 'best_interests' });
    expect(best.ok && awardRequest(subject, best.value).agreement).toMatchObject({ consulted: 'Her sister' });
  });

  it.each(['0', '0.00', '-1', '1.555', 'two', ''])('refuses the quantity %p', (typed) => {
    expect(errors({ quantity: typed })).toEqual(['quantity newAward:quantityWrong']);
  });

  it('refuses a day that is none', () => {
    expect(errors(day('startsOn', ['2026', '2', '30']))).toEqual(['startsOn newAward:startWrong']);
  });
});
