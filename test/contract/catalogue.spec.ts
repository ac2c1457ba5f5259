import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Entry {
  id: string;
  title: string;
  file: string;
}
interface CatalogueScript {
  currentCatalogue: () => string;
  entriesIn: (file: string, text: string) => Entry[];
  renderCatalogue: (entries: Entry[]) => string;
}
const { currentCatalogue, entriesIn, renderCatalogue } =
  jest.requireActual<CatalogueScript>('../../scripts/catalogue.js');

describe('docs/catalogue.md', () => {
  it('is what the titles of the tests say: npm run catalogue', () => {
    expect(readFileSync(join(__dirname, '../../docs/catalogue.md'), 'utf8')).toBe(currentCatalogue());
  });

  it('finds every id of a title, and none elsewhere', () => {
    const text = "it('says why [A10] [W16]', () => { const B3 = '[B]'; });\n// [C1]\n";
    expect(entriesIn('a.spec.ts', text)).toEqual([
      { id: 'A10', title: 'says why', file: 'a.spec.ts' },
      { id: 'W16', title: 'says why', file: 'a.spec.ts' },
    ]);
  });

  it('sorts by number', () => {
    const entry = (id: string): Entry => ({ id, title: id, file: 'a.spec.ts' });
    const page = renderCatalogue([entry('A10'), entry('A2')]);
    expect(page.indexOf('| A2 |')).toBeLessThan(page.indexOf('| A10 |'));
  });
});
