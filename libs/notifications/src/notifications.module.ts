import { AccessModule } from '@commonweal/access';
import { type ChannelSettings, NO_CHANNELS } from '@commonweal/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { DeliverMessage } from './application/deliver-message/deliver-message';
import { MarkRead } from './application/mark-read/mark-read';
import { LinkLetter } from './application/ports/link-letter';
import { MessageBox } from './application/ports/message-box';
import { PreferenceBook } from './application/ports/preferences';
import { Sendings } from './application/ports/sendings';
import { ReadMessages } from './application/queries/messages';
import { ReadPreferences } from './application/queries/preferences';
import { ChannelsByName, SendMessage } from './application/send-message/send-message';
import { SendSignInLink } from './application/send-sign-in-link/send-sign-in-link';
import { SetPreferences } from './application/set-preferences/set-preferences';
import { channelProviders } from './infrastructure/channels/channel-providers';
import { LetterWords, LinkLetterWords } from './infrastructure/letter-words';
import { MessageWords } from './infrastructure/message-words';
import { SqlMessageBox } from './infrastructure/sql-message-box';
import { SqlPreferenceBook } from './infrastructure/sql-preference-book';
import { SqlReadMessages } from './infrastructure/sql-read-messages';
import { SqlReadPreferences } from './infrastructure/sql-read-preferences';
import { SqlSendings } from './infrastructure/sql-sendings';

const USE_CASES = [DeliverMessage, MarkRead, SetPreferences, SendMessage, SendSignInLink];

@Module({
  imports: [AccessModule],
  providers: [
    ...USE_CASES,
    ...[ChannelsByName, LetterWords, MessageWords],
    ...channelProviders(NO_CHANNELS),
    { provide: MessageBox, useClass: SqlMessageBox },
    { provide: PreferenceBook, useClass: SqlPreferenceBook },
    { provide: Sendings, useClass: SqlSendings },
    { provide: LinkLetter, useClass: LinkLetterWords },
    { provide: ReadMessages, useClass: SqlReadMessages },
    { provide: ReadPreferences, useClass: SqlReadPreferences },
  ],
  exports: [...USE_CASES, ReadMessages, ReadPreferences],
})
export class NotificationsModule {
  /** With what e-mail and texts go out by: for the worker, which sends them. */
  static sendingBy(settings: ChannelSettings): DynamicModule {
    return { module: NotificationsModule, providers: channelProviders(settings) };
  }
}
