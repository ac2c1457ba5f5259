import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './planted-tree';
import { faultsOfShape, filesBelow, publicMethods, useCasesOf } from './source-tree';

const FOUNDATIONS = new Set(['kernel', 'platform']);
const contexts = readdirSync(join(ROOT, 'libs')).filter((name) => !FOUNDATIONS.has(name));
const filesOf = (context: string): string[] => {
  const base = `libs/${context}/src`;
  return existsSync(join(ROOT, base)) ? filesBelow(ROOT, [base]).map((file) => file.slice(base.length + 1)) : [];
};
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('the shape of a context', () => {
  it('is the same for every context', () => {
    expect(contexts.flatMap((context) => faultsOfShape(context, filesOf(context)))).toEqual([]);
  });

  it('gives each use case one public method, execute', () => {
    const useCases = contexts.flatMap((context) =>
      useCasesOf(filesOf(context)).map((name) => `libs/${context}/src/application/${name}/${name}.ts`),
    );
    const odd = useCases.filter((file) => publicMethods(textOf(file)).join() !== 'execute');
    expect(odd).toEqual([]);
  });

  it.each([
    ['no front door', ['x.module.ts'], 'x: no index.ts'],
    ['no module', ['index.ts'], 'x: no x.module.ts'],
    ['a stray folder', ['index.ts', 'x.module.ts', 'services/a.ts'], 'x: services/a.ts is in neither'],
    ['a use case without its file', ['index.ts', 'x.module.ts', 'application/do-it/other.ts'], 'holds no do-it.ts'],
  ])('refuses %s', (_, files, fault) => {
    expect(faultsOfShape('x', files).join()).toContain(fault);
  });

  it('sees a second public method', () => {
    const text = 'export class DoIt { execute() { return this.rest(); } rest() { return 1; } private own() {} }';
    expect(publicMethods(text)).toEqual(['execute', 'rest']);
  });
});

describe('templates', () => {
  it('are at most 120 lines', () => {
    const templates = filesBelow(ROOT, ['apps', 'libs']).filter((file) => file.endsWith('.njk'));
    expect(templates.filter((file) => textOf(file).trimEnd().split('\n').length > 120)).toEqual([]);
  });
});
