import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '@commonweal/kernel';
import {
  countWelsh,
  createTranslators,
  readLocales,
  sourceRoot,
  type Translate,
  type WelshCount,
  type WelshStatus,
} from '@commonweal/platform';
import { Inject, Injectable } from '@nestjs/common';
import { WEB_SETTINGS, type WebSettings } from '../web-settings';

export function localesFolder(): string {
  return join(sourceRoot(), 'apps/web/src/locales');
}

/** The words of the pages, read once. */
@Injectable()
export class WebTexts {
  readonly in: (language: Language) => Translate;
  readonly welsh: WelshCount;

  constructor(@Inject(WEB_SETTINGS) settings: WebSettings) {
    const folder = localesFolder();
    const locales = readLocales(folder);
    this.in = createTranslators(locales, settings.missingText);
    const status = JSON.parse(readFileSync(join(folder, 'cy.status.json'), 'utf8')) as WelshStatus;
    this.welsh = countWelsh(locales.cy, status);
  }
}
