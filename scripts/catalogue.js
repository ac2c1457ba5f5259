/**
 * `npm run catalogue`: writes docs/catalogue.md, which lists the entries of the two catalogues of requirements that a
 * test shows. A test says so in its title: [A10], [B3], [C12] for the purchasing platform, [W16] for item 16 of the
 * catalogue of co-operative provision in Wales. test/contract/catalogue.spec.ts fails while the page is out of date.
 */
const { readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
const PAGE = 'docs/catalogue.md';
const TITLE = /(['"`])((?:(?!\1)[^\\\n]|\\.)*\[[ABCW]\d{1,3}\](?:(?!\1)[^\\\n]|\\.)*)\1/g;
const GROUPS = {
  A: 'A: the purchasing platform',
  B: 'B: other models of care',
  C: 'C: the Welsh Code',
  W: 'W: co-operative and small provision in Wales',
};

function specFiles(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : specFiles(path);
    return path.endsWith('.spec.ts') ? [path] : [];
  });
}

/** [{ id, title, file }] for every id in every title of a file. */
function entriesIn(file, text) {
  return [...text.matchAll(TITLE)].flatMap((match) =>
    [...match[2].matchAll(/\[([ABCW]\d{1,3})\]/g)].map((id) => ({ id: id[1], title: plain(match[2]), file })),
  );
}

const plain = (title) =>
  title
    .replace(/\s*\[[ABCW]\d{1,3}\]\s*/g, ' ')
    .replace(/\\(.)/g, '$1')
    .replaceAll('|', String.raw`\|`)
    .trim();

const byId = (one, other) =>
  one.id[0].localeCompare(other.id[0]) ||
  Number(one.id.slice(1)) - Number(other.id.slice(1)) ||
  one.file.localeCompare(other.file, 'en') ||
  one.title.localeCompare(other.title, 'en');

function renderCatalogue(entries) {
  const sections = Object.entries(GROUPS).map(([letter, heading]) => {
    const rows = entries.filter(({ id }) => id.startsWith(letter)).sort(byId);
    const table = rows.map(({ id, title, file }) => `| ${id} | ${title} | [${file}](../${file}) |`);
    return rows.length
      ? [`## ${heading}`, '', '| entry | shown by | in |', '|---|---|---|', ...table, ''].join('\n')
      : '';
  });
  const intro = [
    '# Catalogue',
    '',
    'Which entries of the catalogues of requirements a test shows. Written by `npm run catalogue` from the titles of the',
    'tests; not edited by hand.',
    '',
  ];
  return [...intro, ...sections.filter(Boolean)].join('\n');
}

/** The page as the tests of this tree would have it. */
function currentCatalogue() {
  const files = ['apps', 'libs', 'test'].flatMap((folder) => specFiles(folder));
  const ours = files.filter(
    (file) => !file.startsWith('test/architecture/') && !file.startsWith('test/contract/catalogue'),
  );
  return renderCatalogue(ours.flatMap((file) => entriesIn(file, readFileSync(join(ROOT, file), 'utf8'))));
}

if (require.main === module) writeFileSync(join(ROOT, PAGE), currentCatalogue());

module.exports = { currentCatalogue, entriesIn, renderCatalogue };
