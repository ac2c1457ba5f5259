import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SETTINGS } from '@commonweal/platform';

const ROOT = join(__dirname, '../..');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const markdownIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));

const decisions = markdownIn('docs/adr').filter((file) => /\d{4}-/.test(file));
const pages = [...markdownIn('.'), ...markdownIn('docs'), ...markdownIn('docs/adr')];

describe('the README', () => {
  it('holds the two commands, each in a block of its own', () => {
    const blocks = [...read('README.md').matchAll(/^```[a-z]*\n([\s\S]*?)^```$/gm)].map((match) => match[1]?.trim());
    expect(blocks).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });

  it('lists every setting with its default and meaning, and no other', () => {
    const rows = [...read('README.md').matchAll(/^\| `([A-Z_]+)` *\| *(.*?) *\| *(.*?) *\|$/gm)];
    const listed = rows.map(([, name, fallback, meaning]) => [name, fallback, meaning]);
    const known = Object.entries(SETTINGS).map(([name, setting]) => [
      name,
      setting.default === '' ? '' : `\`${setting.default}\``,
      setting.meaning,
    ]);
    expect(listed).toEqual(known);
  });
});

describe('the decision records', () => {
  it.each(decisions)('%s says context, decision, consequences and what enforces it', (file) => {
    const headings = [...read(file).matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(['Context', 'Decision', 'Consequences', 'Enforced by']);
  });

  it('are all in their index', () => {
    const index = read('docs/adr/README.md');
    expect(decisions.filter((file) => !index.includes(file.slice('docs/adr/'.length)))).toEqual([]);
  });
});

describe('the documents', () => {
  it.each(pages)('%s links only to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '');
    const own = links.filter((link) => !/^[a-z]+:/.test(link));
    expect(own.filter((link) => !existsSync(join(ROOT, dirname(page), link)))).toEqual([]);
  });
});
