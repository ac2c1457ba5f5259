import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './planted-tree';
import { faultOfUseCase, faultsOfShape, filesBelow } from './source-tree';

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

  it('gives each use case a folder of its name and one public method, execute', () => {
    const files = contexts.flatMap((context) => filesOf(context).map((file) => `libs/${context}/src/${file}`));
    const faults = files.map((file) => faultOfUseCase(file, textOf(file)));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  it.each([
    ['no front door', ['x.module.ts'], 'x: no index.ts'],
    ['no module', ['index.ts'], 'x: no x.module.ts'],
    ['a stray folder', ['index.ts', 'x.module.ts', 'services/a.ts'], 'x: services/a.ts is in neither'],
  ])('refuses %s', (_, files, fault) => {
    expect(faultsOfShape('x', files).join()).toContain(fault);
  });

  it.each([
    ['a second public method', 'do-it/do-it.ts', 'export class DoIt { execute() {} rest() {} private own() {} }'],
    ['a use case with no execute', 'do-it/do-it.ts', 'export class DoIt { run() {} }'],
    ['a use case in a folder of another name', 'do-it/other.ts', 'export class Other { execute() {} }'],
  ])('refuses %s', (_, file, text) => {
    expect(faultOfUseCase(`libs/x/src/application/${file}`, text)).toContain(file);
  });

  it.each([
    ['a use case', 'do-it/do-it.ts', 'export class DoIt { execute() {} private own() {} }'],
    ['a port beside a use case', 'do-it/things.ts', 'export abstract class Things { abstract find(): void; }'],
    ['what use cases share', 'questions/question.ts', 'export class Question { ask() {} }'],
    ['a query', 'queries/read-things.ts', 'export class ReadThings { byId() {} list() {} }'],
  ])('allows %s', (_, file, text) => {
    expect(faultOfUseCase(`libs/x/src/application/${file}`, text)).toBeUndefined();
  });
});

describe('templates', () => {
  it('are at most 120 lines', () => {
    const templates = filesBelow(ROOT, ['apps', 'libs']).filter((file) => file.endsWith('.njk'));
    expect(templates.filter((file) => textOf(file).trimEnd().split('\n').length > 120)).toEqual([]);
  });
});
