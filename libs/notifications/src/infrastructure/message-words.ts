import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { Language } from '@commonweal/kernel';
import { createTranslators, readLocales, sourceRoot, type Translate } from '@commonweal/platform';
import type { Template } from '../application/notify';

export const MESSAGE_LOCALES = join(sourceRoot(), 'libs', 'notifications', 'locales');

/** What a message says, in either language. */
@Injectable()
export class MessageWords {
  private readonly translators: (language: Language) => Translate = createTranslators(
    readLocales(MESSAGE_LOCALES),
    'throw',
  );

  of(template: Template, language: Language): { readonly title: string; readonly text: string } {
    const translate = this.translators(language);
    return { title: translate(`messages:${template}.title`), text: translate(`messages:${template}.text`) };
  }
}
