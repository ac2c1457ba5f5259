import type { Config } from '@commonweal/platform';
import type { Address } from './http-apps';

const WIDTH = 8;

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
  }
  say('');
  say('Ctrl-C stops everything and keeps the data.');
}
