/**
 * Reads the block of arrows in docs/architecture.md.
 * Grammar, a line each: `name[, name] -> target[, target]`, text in brackets ignored. `everyone` is every context,
 * `nothing` means nothing at all, `nothing else` what everyone may import, `everything above` every context already
 * named. Lines whose left side holds a path (`apps/...`, `infrastructure/`) describe who hosts or wires.
 */
function parseArrows(page) {
  const lines = arrowLines(page);
  const everyone = lines.find(({ from }) => from[0] === 'everyone')?.to ?? [];
  const contexts = {};
  for (const { from, to } of lines.filter((line) => line.from.every(isContext))) {
    const above = Object.keys(contexts).filter((name) => name !== 'platform' && !from.includes(name));
    for (const name of from) contexts[name] = targetsOf(name, to, everyone, above);
  }
  refuseUnknown(contexts);
  return { contexts, ...hosting(lines) };
}

function arrowLines(page) {
  const block = /^```arrows\n([\s\S]*?)^```$/m.exec(page);
  if (!block) throw new Error('docs/architecture.md has no block of arrows');
  return block[1]
    .split('\n')
    .map((line) => line.replace(/\([^)]*\)/g, '').trim())
    .filter(Boolean)
    .map(parseLine);
}

function parseLine(line) {
  const sides = line.split('->').map((side) => splitNames(side));
  if (sides.length !== 2) throw new Error(`not an arrow: ${line}`);
  return { from: sides[0], to: sides[1] };
}

/** Splits at commas outside braces. */
function splitNames(text) {
  return text.split(/,(?![^{]*\})/).map((name) => name.trim());
}

const isContext = (name) => /^[a-z]+$/.test(name) && name !== 'everyone' && name !== 'apps';

function targetsOf(name, to, everyone, above) {
  if (to[0] === 'nothing') return [];
  if (to[0] === 'nothing else') return everyone;
  if (to[0] === 'everything above') return above;
  const basis = name === 'platform' || everyone.includes(name) ? [] : everyone;
  return [...new Set([...basis, ...to])];
}

function refuseUnknown(contexts) {
  for (const [name, targets] of Object.entries(contexts)) {
    const unknown = targets.filter((target) => !(target in contexts));
    if (unknown.length) throw new Error(`the arrows of ${name} name no context: ${unknown.join(', ')}`);
  }
}

/** Who hosts other apps, and through which files (as a regular expression). */
function hosting(lines) {
  const line = lines.find(({ from }) => from[0].startsWith('apps/'));
  if (!line) return { hosts: [], hosted: undefined };
  const hosted = line.to[0]
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '[^/]+')
    .replace(/\{([^}]*)\}/, (_, names) => `(${names.replaceAll(',', '|')})`);
  return { hosts: line.from, hosted: `^${hosted}$` };
}

module.exports = { parseArrows };
