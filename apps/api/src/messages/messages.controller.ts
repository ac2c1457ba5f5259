import type { Actor, MessageId } from '@commonweal/kernel';
import { LINK_KINDS, MarkRead, ReadMessages, TEMPLATES } from '@commonweal/notifications';
import { CurrentActor, SignedIn } from '@commonweal/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../fields/page.query';
import { VersionField } from '../fields/request-fields';
import { Choice, Id, Moment, Parts, Text, Texts, WholeNumber } from '../fields/response-fields';
import { IdPipe } from '../http/id.pipe';

export class MessageResponse {
  @Id() id: string;
  @Choice(TEMPLATES, { description: 'Which message it is' }) template: string;
  @Text({ description: 'In the user’s language' }) title: string;
  @Text({ description: 'In the user’s language' }) text: string;
  @Choice(LINK_KINDS, { description: 'What it is about' }) linkKind: string;
  @Id() linkId: string;
  @Moment() createdAt: string;
  @Moment({ nullable: true }) readAt: string | null;
  @WholeNumber() version: number;
  @Texts({ description: 'What this user can do now: POST /messages/{id}/<action>' }) allowedActions: readonly string[];
}

export class ReadingRequest {
  @VersionField() version: number;
}

export class MessagesResponse {
  @Parts(() => MessageResponse, { description: 'Newest first' }) items: readonly MessageResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
  @WholeNumber({ description: 'How many of all were never read' }) unread: number;
}

/** What the platform told this user. */
@Controller('messages')
@SignedIn('everyone has messages and reads their own alone')
export class MessagesController {
  constructor(
    private readonly readMessages: ReadMessages,
    private readonly markRead: MarkRead,
  ) {}

  @Get()
  @ApiOkResponse({ type: MessagesResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: PageQuery): Promise<MessagesResponse> {
    return { ...(await this.readMessages.list(actor, query)), unread: await this.readMessages.unread(actor) };
  }

  @Post(':id/reading')
  @HttpCode(204)
  @ApiNoContentResponse()
  read(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: MessageId,
    @Body() { version }: ReadingRequest,
  ): Promise<void> {
    return this.markRead.execute(actor, id, version);
  }
}
