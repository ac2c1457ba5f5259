import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What is generated from the code and kept beside it, so that a change of it is seen where it is reviewed.
 * `npm run generate` writes it anew.
 */
export function generated(name: string, value: unknown): { readonly kept: string; readonly now: string } {
  const file = join(__dirname, 'generated', name);
  const now = `${JSON.stringify(value, null, 2)}\n`;
  if (process.env.UPDATE_CONTRACTS === '1') writeFileSync(file, now);
  return { kept: existsSync(file) ? readFileSync(file, 'utf8') : '', now };
}
