import { textSearch } from './search-words';

describe('the words of a search', () => {
  it('must all be there, longer ones as beginnings', () => {
    expect(textSearch('  Garden in Huyton ')).toBe('garden:* & in & huyton:*');
    expect(textSearch('tŷ | !(x):* <->')).toBe('tŷ & x');
  });

  it('may be none', () => {
    expect(textSearch(' & ! ')).toBeUndefined();
    expect(textSearch('')).toBeUndefined();
  });
});
