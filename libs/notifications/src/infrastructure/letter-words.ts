import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@commonweal/kernel';
import { type ChannelSettings, createTranslators, readLocales, type Translate } from '@commonweal/platform';
import { LinkLetter } from '../application/ports/link-letter';
import type { ChannelName } from '../application/ports/sendings';
import { CHANNEL_SETTINGS } from './channels/channel-providers';
import { MESSAGE_LOCALES } from './message-words';

interface Letter {
  readonly subject: string;
  readonly text: string;
}

/** What e-mails and texts say: that something waits, and where; never what it is about. */
@Injectable()
export class LetterWords {
  private readonly translators: (language: Language) => Translate = createTranslators(
    readLocales(MESSAGE_LOCALES),
    'throw',
  );

  waiting(channel: ChannelName, language: Language, publicUrl: string): Letter {
    return this.letter(`waiting.${channel}`, language, `${publicUrl}/messages`);
  }

  link(language: Language, url: string): Letter {
    return this.letter('link', language, url);
  }

  private letter(key: string, language: Language, url: string): Letter {
    const translate = this.translators(language);
    return { subject: translate(`letters:${key}.subject`), text: translate(`letters:${key}.text`, { url }) };
  }
}

@Injectable()
export class LinkLetterWords extends LinkLetter {
  constructor(
    private readonly words: LetterWords,
    @Inject(CHANNEL_SETTINGS) private readonly settings: ChannelSettings,
  ) {
    super();
  }

  write(secret: string, language: Language): Letter {
    return this.words.link(language, `${this.settings.publicUrl}/sign-in/link/${secret}?lang=${language}`);
  }
}
