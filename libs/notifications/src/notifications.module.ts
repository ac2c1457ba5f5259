import { Module } from '@nestjs/common';
import { DeliverMessage } from './application/deliver-message/deliver-message';
import { MarkRead } from './application/mark-read/mark-read';
import { MessageBox } from './application/ports/message-box';
import { ReadMessages } from './application/queries/messages';
import { MessageWords } from './infrastructure/message-words';
import { SqlMessageBox } from './infrastructure/sql-message-box';
import { SqlReadMessages } from './infrastructure/sql-read-messages';

@Module({
  providers: [
    DeliverMessage,
    MarkRead,
    MessageWords,
    { provide: MessageBox, useClass: SqlMessageBox },
    { provide: ReadMessages, useClass: SqlReadMessages },
  ],
  exports: [DeliverMessage, MarkRead, ReadMessages],
})
export class NotificationsModule {}
