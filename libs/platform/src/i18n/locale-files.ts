import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Language } from '@commonweal/kernel';

/** Strings of one namespace: nested objects whose leaves are text. */
export interface StringTree {
  readonly [key: string]: string | StringTree;
}

/** All strings of all namespaces of one language; the namespace is the file's name. */
export type LocaleStrings = Readonly<Record<string, StringTree>>;

export const LANGUAGES: readonly Language[] = ['en', 'cy'];

/** Reads FOLDER/en/*.json and FOLDER/cy/*.json. */
export function readLocales(folder: string): Readonly<Record<Language, LocaleStrings>> {
  return { en: readLanguage(join(folder, 'en')), cy: readLanguage(join(folder, 'cy')) };
}

function readLanguage(folder: string): LocaleStrings {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [basename(name, '.json'), JSON.parse(readFileSync(join(folder, name), 'utf8')) as StringTree]),
  );
}

/** Every leaf as "namespace:path.to.key" with its text. */
export function flattenStrings(strings: LocaleStrings): ReadonlyMap<string, string> {
  const flat = new Map<string, string>();
  for (const [namespace, tree] of Object.entries(strings)) addLeaves(flat, tree, `${namespace}:`);
  return flat;
}

function addLeaves(into: Map<string, string>, tree: StringTree, prefix: string): void {
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') into.set(prefix + key, value);
    else addLeaves(into, value, `${prefix}${key}.`);
  }
}
