import * as fc from 'fast-check';
import { seeded } from '../../../../test/support/seeded';
import { foldToBacs } from './bacs-text';

describe('text for Bacs', () => {
  it.each([
    ['Cymdeithas Tŷ Gwyn (Cartrefi) Cyf', 'CYMDEITHAS TY GWYN'],
    ["O'Brien & Söhne Straße", 'OBRIEN & SOHNE STR'],
    ['=cmd|A1', 'CMD A1'],
    ['-Care, "at home"\r\n', 'CARE AT HOME'],
    ['Smørrebrød Æble', 'SMORREBROD AEBLE'],
    ['日本語', ''],
    ['...', ''],
  ])('makes %j into %j', (given, folded) => {
    expect(foldToBacs(given, 18)).toBe(folded);
  });

  it('holds only what Bacs takes, at most as long as asked, and folding it again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const folded = foldToBacs(text, 18);
        expect(folded).toMatch(/^([A-Z0-9][A-Z0-9.&/ -]{0,17})?$/);
        expect(foldToBacs(folded, 18)).toBe(folded);
      }),
      seeded(),
    );
  });
});
