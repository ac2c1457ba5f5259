import { IssueToken, ReadDemoUsers, ROLE_NAMES } from '@commonweal/access';
import { DomainError, systemActor, type UserId } from '@commonweal/kernel';
import { Public } from '@commonweal/platform';
import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { pageOfAll } from '../fields/page-of-all';
import { IdField, QueryNumberField, TextField } from '../fields/request-fields';
import { Choice, Id, Parts, Text, WholeNumber } from '../fields/response-fields';

const EVERYONE = 10_000;
const TOKEN_MINUTES = 8 * 60;
const WHY = 'the invented people of a demonstration are signed in as by naming them; elsewhere there is no such call';

export class DemoUserResponse {
  @Id({ description: 'What POST /demo/tokens takes' }) user: string;
  @Text() name: string;
  @Choice(ROLE_NAMES, { description: 'One or more' }) roles: readonly string[];
  @Text({ nullable: true, description: 'The council, by name' }) authority: string | null;
  @Id({ nullable: true }) authorityId: string | null;
  @Id({ optional: true }) personId?: string;
  @Id({ optional: true }) providerId?: string;
}

export class DemoUsersResponse {
  @Parts(() => DemoUserResponse) items: readonly DemoUserResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

/** Who calls as them looks them up by what they are: whole, unless pages are asked for. */
export class DemoUsersQuery {
  @QueryNumberField({ optional: true, least: 1, most: 100, description: 'At most 100; everyone when not given' })
  limit?: number;
  @TextField({ optional: true, most: 1_000, description: 'nextCursor of the page before' }) cursor?: string;
}

export class DemoTokenRequest {
  @IdField() user: UserId;
}

export class TokenResponse {
  @Text() accessToken: string;
  @WholeNumber() expiresInSeconds: number;
}

@Controller('demo')
@Public(WHY)
export class DemoController {
  constructor(
    private readonly users: ReadDemoUsers,
    private readonly issueToken: IssueToken,
  ) {}

  @Get('users')
  @ApiOkResponse({ type: DemoUsersResponse })
  async list(@Query() { limit = EVERYONE, cursor }: DemoUsersQuery): Promise<DemoUsersResponse> {
    const { items, nextCursor } = pageOfAll(await this.users.list('en'), { limit, cursor }, ({ userId }) => userId);
    return {
      items: items.map(({ userId, name, roles, authority, authorityId, personId, providerId }) => ({
        user: userId,
        ...{ name, roles, authority: authority ?? null, authorityId: authorityId ?? null },
        ...(personId && { personId }),
        ...(providerId && { providerId }),
      })),
      nextCursor,
    };
  }

  @Post('tokens')
  @HttpCode(201)
  @RouteConfig({ limited: 'tokens' })
  @ApiCreatedResponse({ type: TokenResponse })
  async token(@Body() { user }: DemoTokenRequest, @Req() request: FastifyRequest): Promise<TokenResponse> {
    if ((await this.users.find(user)) === undefined) throw new DomainError('not-found');
    const actor = systemActor('demonstration sign-in', [], request.id);
    return this.issueToken.execute(actor, { userId: user, minutes: TOKEN_MINUTES });
  }
}
