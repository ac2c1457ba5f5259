import { formatPounds, type Instant, type Language, type Pence, type PlainDate } from '@commonweal/kernel';
import { Environment, FileSystemLoader } from 'nunjucks';
import { formatDate, formatDateTime, formatTime } from '../i18n/format-dates';
import type { Translate } from '../i18n/translators';

export interface ViewOptions {
  /** Folders with templates, first found wins. */
  readonly folders: readonly string[];
  readonly translator: (language: Language) => Translate;
  /** Reachable in every template and macro. */
  readonly globals: Readonly<Record<string, unknown>>;
}

export type RenderView = (template: string, view: Readonly<Record<string, unknown>>) => string;

/**
 * One Nunjucks environment a language, so that macros reach t() and the formats of the page's language too.
 * Printing something undefined throws: a page with a hole in it is a bug, not an empty place.
 */
export function createViews(options: ViewOptions): (language: Language) => RenderView {
  const en = createRender(options, 'en');
  const cy = createRender(options, 'cy');
  return (language) => (language === 'cy' ? cy : en);
}

function createRender(options: ViewOptions, language: Language): RenderView {
  const loader = new FileSystemLoader([...options.folders], { noCache: false, watch: false });
  const environment = new Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  environment.addGlobal('t', options.translator(language));
  environment.addGlobal('language', language);
  for (const [name, value] of Object.entries(options.globals)) environment.addGlobal(name, value);
  environment.addFilter('pounds', (amount: Pence) => formatPounds(amount));
  environment.addFilter('date', (date: PlainDate) => formatDate(date, language));
  environment.addFilter('time', (at: Instant) => formatTime(at, language));
  environment.addFilter('dateTime', (at: Instant) => formatDateTime(at, language));
  return (template, view) => environment.render(template, { ...view });
}
