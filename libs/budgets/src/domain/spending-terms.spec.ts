import { DomainError, pence, plainDate, toId } from '@commonweal/kernel';
import { checkPower, type NomineePower } from './spending-terms';

const today = plainDate('2026-11-22');
const power = (over: Partial<NomineePower>): NomineePower => ({
  userId: toId('00000000-0000-7000-8000-000000000001'),
  mayBuy: 'some',
  categories: undefined,
  mostPence: undefined,
  saidOn: today,
  ...over,
});

describe('what a nominee may buy', () => {
  it.each([
    ['some kinds', { categories: ['meals'] }],
    ['up to so much', { mostPence: pence(5_000) }],
    ['everything', { mayBuy: 'everything' as const }],
  ])('can be %s', (_, over) => {
    expect(() => {
      checkPower(power(over), today);
    }).not.toThrow();
  });

  it.each([
    ['categories', { mayBuy: 'everything' as const, categories: ['meals'] }],
    ['mostPence', { mayBuy: 'nothing' as const, mostPence: pence(1) }],
    ['saidOn', { saidOn: plainDate('2026-11-23') }],
  ])('is refused for its %s', (field, over) => {
    expect(() => {
      checkPower(power(over), today);
    }).toThrow(new DomainError('invalid-input', { field }));
  });
});
