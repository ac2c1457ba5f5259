import type { Config } from '@commonweal/platform';
import { WHOM_TO_TRY } from './demonstration/whom-to-try';
import type { Address } from './http-apps';

const WIDTH = 8;
const LONGEST_NAME = 14;

/** Where to go, and as whom. The first address is that of the pages. */
export function welcome(config: Config, addresses: readonly Address[], say: (sentence: string) => void): void {
  say('');
  say('Commonweal is running.');
  for (const { name, url } of addresses) say(`  ${name.padEnd(WIDTH)}${url}/`);
  if (config.demonstration) {
    const [pages] = addresses;
    say(
      `  ${'Sign in'.padEnd(WIDTH)}${pages?.url ?? ''}/sign-in, as one of the invented people there; nothing is real.`,
    );
    say('  For example:');
    for (const { name, does } of WHOM_TO_TRY) say(`    ${name.padEnd(LONGEST_NAME)}${does}`);
  }
  say('');
  say('Ctrl-C stops everything and keeps the data.');
}
