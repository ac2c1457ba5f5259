import { IssueClientToken } from '@commonweal/access';
import { Public } from '@commonweal/platform';
import { Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Tokens for machines as OAuth 2.0 has it (RFC 6749, 4.4): a form in, and its own kinds of error out. */
@ApiExcludeController()
@Controller('oauth')
@Public('the secret of the client is the proof')
export class OauthController {
  constructor(private readonly issueClientToken: IssueClientToken) {}

  @Post('token')
  @HttpCode(200)
  @RouteConfig({ limited: 'tokens' })
  async token(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    void reply.header('cache-control', 'no-store');
    const fields = (request.body ?? {}) as Fields;
    if (fields.grant_type !== 'client_credentials') return refused(reply, 400, 'unsupported_grant_type');
    const credentials = credentialsOf(request.headers.authorization, fields);
    if (credentials === undefined) return refused(reply, 401, 'invalid_client');
    const asked = { ...credentials, scope: textOf(fields.scope), audience: textOf(fields.audience) };
    const answer = await this.issueClientToken.execute(asked, request.id);
    if ('refusal' in answer) return refused(reply, answer.refusal === 'invalid_client' ? 401 : 400, answer.refusal);
    const { accessToken, expiresInSeconds, scope } = answer;
    return { access_token: accessToken, token_type: 'Bearer', expires_in: expiresInSeconds, scope };
  }
}

function refused(reply: FastifyReply, status: number, error: string): object {
  void reply.code(status);
  if (status === 401) void reply.header('www-authenticate', 'Basic');
  return { error };
}

/** In the header, as is best, or in the form. */
function credentialsOf(authorization: string | undefined, fields: Fields): Credentials | undefined {
  const basic = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return whole(textOf(fields.client_id), textOf(fields.client_secret));
  const [, clientId, clientSecret] = /^([^:]+):(.+)$/.exec(Buffer.from(basic, 'base64').toString()) ?? [];
  return whole(clientId, clientSecret);
}

function whole(clientId: string | undefined, clientSecret: string | undefined): Credentials | undefined {
  return clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
