import { DomainError } from '@commonweal/kernel';
import { assertOutcome, LONGEST_OUTCOME } from './outcome-to-add';

describe('an outcome', () => {
  it.each([
    ['company', 'Someone to eat with'],
    ['daily-living_2', 'x'.repeat(LONGEST_OUTCOME)],
  ])('is taken with code %s', (code, text) => {
    expect(() => {
      assertOutcome({ code, text });
    }).not.toThrow();
  });

  it.each([
    ['Company', 'capitals'],
    ['', 'no code'],
    ['company', '  '],
    ['company', 'x'.repeat(LONGEST_OUTCOME + 1)],
  ])('is refused with code %p and text %p', (code, text) => {
    expect(() => {
      assertOutcome({ code, text });
    }).toThrow(DomainError);
  });
});
