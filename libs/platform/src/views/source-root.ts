import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The root of the project, found upwards from here, the same from the source and from dist. */
export function sourceRoot(from: string = __dirname): string {
  const manifest = join(from, 'package.json');
  if (existsSync(manifest) && (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'commonweal') {
    return from;
  }
  const parent = dirname(from);
  if (parent === from) throw new Error('the project folder was not found: package.json is missing');
  return sourceRoot(parent);
}
