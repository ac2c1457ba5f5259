import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceRoot } from '@commonweal/platform';

const FONT_STACK = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif';

export interface Asset {
  readonly contentType: string;
  readonly content: string;
}

const govuk = (name: string): string =>
  readFileSync(join(sourceRoot(), 'node_modules/govuk-frontend/dist/govuk', name), 'utf8').replace(
    /\n?\/[/*]# sourceMappingURL=.*/,
    '',
  );
const own = (name: string): string => readFileSync(join(sourceRoot(), 'apps/web/src/public', name), 'utf8');

/** GDS Transport may be used on gov.uk alone, so that neither its name nor its files are served. */
function withoutTransport(css: string): string {
  return css
    .replace(/\/\*! Copyright \(c\) 2011 by Margaret Calvert[^*]*\*\//g, '')
    .replace(/@font-face\{[^}]*GDS Transport[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', FONT_STACK);
}

const css = 'text/css; charset=utf-8';
const javascript = 'text/javascript; charset=utf-8';
const components = govuk('govuk-frontend.min.js');

/** Makes the components of govuk-frontend livelier. Every page works without it. */
const startComponents = `import { initAll } from './govuk-frontend.min.js?v=${stampOf(components)}';\n\ninitAll();\n`;

/** All that /static serves, read and stamped once. */
export const ASSETS: ReadonlyMap<string, Asset> = new Map([
  ['govuk.css', { contentType: css, content: withoutTransport(govuk('govuk-frontend.min.css')) }],
  ['govuk-frontend.min.js', { contentType: javascript, content: components }],
  ['commonweal.css', { contentType: css, content: own('commonweal.css') }],
  ['commonweal.js', { contentType: javascript, content: startComponents }],
  ['favicon.svg', { contentType: 'image/svg+xml', content: own('favicon.svg') }],
]);

const stamps = new Map([...ASSETS].map(([name, { content }]) => [name, stampOf(content)]));

function stampOf(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

/** The address of an asset; it changes when the content does. @throws Error for an unknown name. */
export function assetAddress(name: string): string {
  const stamp = stamps.get(name);
  if (stamp === undefined) throw new Error(`no such asset: ${name}`);
  return `/static/${name}?v=${stamp}`;
}
