import type { Config } from '@commonweal/platform';

/** Where to go, and as whom. */
export function welcome(config: Config, say: (sentence: string) => void): void {
  const at = (port: number) =>
    `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${String(port)}/`;
  say('');
  say('Commonweal is running.');
  say(`  Pages   ${at(config.webPort)}`);
  say(`  API     ${at(config.apiPort)}`);
  if (config.demonstration) {
    say(`  Sign in ${at(config.webPort)}sign-in and choose one of the invented people; nothing here is real.`);
  }
  say('');
  say('Ctrl-C stops everything and keeps the data.');
}
