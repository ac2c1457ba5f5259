import { ReadClaims } from '@commonweal/delivery';
import type { Actor, MessageId } from '@commonweal/kernel';
import { MarkRead, ReadMessages } from '@commonweal/notifications';
import { ReadAwards } from '@commonweal/ordering';
import { CurrentActor, SignedIn } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../addresses/address-id';
import { currentCursor, Trail } from '../../addresses/cursor-trail';
import { paths } from '../../paths';
import { page, seeOther, type PageResult } from '../../rendering/page-result';
import { subjectsOf } from './message-subjects';
import { messagesView } from './messages.view';

const PER_PAGE = 20;

/** What Commonweal told this user, the newest first. */
@Controller()
@SignedIn('everyone reads their own messages')
export class MessagesPage {
  constructor(
    private readonly messages: ReadMessages,
    private readonly markRead: MarkRead,
    private readonly awards: ReadAwards,
    private readonly claims: ReadClaims,
  ) {}

  @Get(paths.messages)
  async show(@CurrentActor() actor: Actor, @Trail() trail: string | undefined): Promise<PageResult> {
    const query = { cursor: currentCursor(trail), limit: PER_PAGE, language: actor.language };
    const [list, unread] = await Promise.all([this.messages.list(actor, query), this.messages.unread(actor)]);
    const subjects = await subjectsOf(actor, list.items, { awards: this.awards, claims: this.claims });
    return page('messages/messages.njk', messagesView(actor, { list, unread, subjects, trail }));
  }

  @Post(paths.readMessage)
  async submit(@CurrentActor() actor: Actor, @AddressId('messageId') messageId: MessageId): Promise<PageResult> {
    await this.markRead.execute(actor, messageId);
    return seeOther(paths.messages);
  }
}
