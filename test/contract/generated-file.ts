import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Generated {
  readonly kept: string;
  readonly now: string;
}

/**
 * What is generated from the code and kept beside it, so that a change of it is seen where it is reviewed.
 * `npm run generate` writes it anew.
 */
export function generated(name: string, value: unknown): Generated {
  return generatedText(join('generated', name), `${JSON.stringify(value, null, 2)}\n`);
}

/** The same for a text; its path from this folder. */
export function generatedText(path: string, now: string): Generated {
  const file = join(__dirname, path);
  if (process.env.UPDATE_CONTRACTS === '1') writeFileSync(file, now);
  return { kept: existsSync(file) ? readFileSync(file, 'utf8') : '', now };
}
