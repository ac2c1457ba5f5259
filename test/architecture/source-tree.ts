import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', '.data', '.git', 'test-results', 'bench-results']);

/** Every file below the folders, as paths relative to root, sorted. */
export function filesBelow(root: string, folders: readonly string[]): string[] {
  return folders.flatMap((folder) => walk(root, folder)).sort();
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_OURS.has(entry.name) ? [] : walk(root, path);
    return [path];
  });
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TELLS_NOTHING = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'types', 'misc', 'shared']);

/** Why a file's name is refused; undefined when it is fine. */
export function faultOfName(path: string): string | undefined {
  const parts = basename(path).split('.');
  if (parts.some((part) => !KEBAB.test(part))) return `${path}: not kebab-case`;
  if (TELLS_NOTHING.has(parts[0] ?? '')) return `${path}: says nothing of what it holds`;
  return undefined;
}

const LAYERS = new Set(['domain', 'application', 'infrastructure']);
/** What stands in application/ beside the use cases. */
const NOT_USE_CASES = new Set(['ports', 'queries']);

/** What is wrong with the folder of a context, given its files relative to libs/<context>/src. */
export function faultsOfShape(context: string, files: readonly string[]): string[] {
  const doors = ['index.ts', `${context}.module.ts`];
  const missing = doors.filter((door) => !files.includes(door)).map((door) => `${context}: no ${door}`);
  const stray = files
    .filter((file) => !doors.includes(file) && !LAYERS.has(file.split('/')[0] ?? ''))
    .map((file) => `${context}: ${file} is in neither domain/, application/ nor infrastructure/`);
  return [...missing, ...stray];
}

/**
 * What is wrong with a file of application/, as a use case: a verb-noun folder holds a file of its name, whose classes
 * have `execute` and nothing else in public. A folder of what several use cases share has no `execute` anywhere.
 */
export function faultOfUseCase(file: string, text: string): string | undefined {
  const [, folder, name] = /\/application\/([^/]+)\/([^/]+)\.ts$/.exec(file) ?? [];
  if (folder === undefined || NOT_USE_CASES.has(folder) || /\.(spec|fake)\.ts$/.test(file)) return undefined;
  return faultOfMethods(folder === name, publicMethods(text), file);
}

function faultOfMethods(isUseCase: boolean, methods: readonly string[], file: string): string | undefined {
  if (isUseCase) return methods.join() === 'execute' ? undefined : `${file}: one public method, execute`;
  return methods.includes('execute') ? `${file}: a use case stands in a folder of its name` : undefined;
}

/** The public methods of the classes in a file, but for the constructor and for ports, which are abstract. */
function publicMethods(text: string): string[] {
  const source = ts.createSourceFile('use-case.ts', text, ts.ScriptTarget.ES2023);
  const classes = source.statements.filter((s) => ts.isClassDeclaration(s)).filter((c) => !hasModifier(c, 'abstract'));
  const methods = classes.flatMap((c) => c.members.filter((m) => ts.isMethodDeclaration(m)));
  return methods.filter((m) => !isHidden(m)).map((m) => m.name.getText(source));
}

function isHidden(method: ts.MethodDeclaration): boolean {
  return ts.isPrivateIdentifier(method.name) || hasModifier(method, 'private') || hasModifier(method, 'protected');
}

const MODIFIERS = {
  abstract: ts.SyntaxKind.AbstractKeyword,
  private: ts.SyntaxKind.PrivateKeyword,
  protected: ts.SyntaxKind.ProtectedKeyword,
};

function hasModifier(node: ts.HasModifiers, name: keyof typeof MODIFIERS): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === MODIFIERS[name]) ?? false;
}
