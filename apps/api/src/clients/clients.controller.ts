import {
  type ApiClientView,
  type ClientId,
  ReadClients,
  RegisterClient,
  RevokeClient,
  type Role,
  ROLE_NAMES,
} from '@commonweal/access';
import type { Actor, AuthorityId } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { PageQuery } from '../fields/page.query';
import { pageOfAll } from '../fields/page-of-all';
import { ChoiceField, IdField, TextField, VersionField } from '../fields/request-fields';
import { Id, Moment, Parts, Text, Texts, WholeNumber } from '../fields/response-fields';
import { IdPipe } from '../http/id.pipe';

export class RegisterClientRequest {
  @TextField({ most: 100 }) name: string;
  @IdField() authorityId: AuthorityId;
  @ChoiceField(ROLE_NAMES, { description: 'An officer’s role: what the client may do at most' }) role: Role;
  @TextField({
    most: 2000,
    optional: true,
    description: 'Permissions of the role, with spaces between; all when left out',
  })
  scope?: string;
  @TextField({
    most: 40,
    optional: true,
    description: 'Whom its tokens are for; this API takes "api", which it is when left out',
  })
  audience?: string;
}

export class RevocationRequest {
  @VersionField() version: number;
}

export class RegisteredClientResponse {
  @Id() clientId: string;
  @Text({ description: 'Shown once: keep it where secrets are kept' }) clientSecret: string;
}

export class ClientResponse {
  @Id() clientId: string;
  @Text() name: string;
  @Id() authorityId: string;
  @Text({ description: 'What its tokens may do at most, with spaces between' }) scope: string;
  @Text() audience: string;
  @Moment() registeredAt: string;
  @Moment({ nullable: true }) revokedAt: string | null;
  @WholeNumber() version: number;
  @Texts({ description: 'What this user can do now: POST /clients/{id}/<action>' }) allowedActions: readonly string[];
}

export class ClientsResponse {
  @Parts(() => ClientResponse, { description: 'Newest first' }) items: readonly ClientResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

/** Machines that call the API by themselves, with tokens from POST /oauth/token. */
@Controller('clients')
@RequirePermission('user.manage')
export class ClientsController {
  constructor(
    private readonly registerClient: RegisterClient,
    private readonly revokeClient: RevokeClient,
    private readonly clients: ReadClients,
  ) {}

  @Get()
  @ApiOkResponse({ type: ClientsResponse })
  async list(@CurrentActor() actor: Actor, @Query() page: PageQuery): Promise<ClientsResponse> {
    const { items, nextCursor } = pageOfAll(await this.clients.list(actor), page, ({ id }) => id);
    return { items: items.map(responseOf), nextCursor };
  }

  /** The answer holds a secret, so it is kept nowhere: an Idempotency-Key is not used, and a second request registers another. */
  @Post()
  @HttpCode(201)
  @ApiCreatedResponse({ type: RegisteredClientResponse })
  register(@CurrentActor() actor: Actor, @Body() request: RegisterClientRequest): Promise<RegisteredClientResponse> {
    const { scope, ...client } = request;
    const permissions = scope?.split(' ').filter((part) => part !== '');
    const withoutKey: Actor = { ...actor, request: { requestId: actor.request.requestId } };
    return this.registerClient.execute(withoutKey, { ...client, permissions });
  }

  @Post(':id/revocation')
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(
    @CurrentActor() actor: Actor,
    @Param('id', IdPipe) id: ClientId,
    @Body() { version }: RevocationRequest,
  ): Promise<void> {
    return this.revokeClient.execute(actor, id, version);
  }
}

function responseOf({ id, name, authorityId, permissions, audience, ...at }: ApiClientView): ClientResponse {
  const { registeredAt, revokedAt, version, allowedActions } = at;
  const scope = permissions.join(' ');
  return { clientId: id, name, authorityId, scope, audience, registeredAt, revokedAt, version, allowedActions };
}
