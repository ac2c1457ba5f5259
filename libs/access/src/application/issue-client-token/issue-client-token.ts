import { Injectable } from '@nestjs/common';
import { addMinutes, Clock, systemActor, UnitOfWork } from '@commonweal/kernel';
import { ApiClients } from '../ports/api-clients';

const MINUTES = 60;

export interface ClientTokenAsked {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Permissions with spaces between; all of the client's when not given. */
  readonly scope?: string | undefined;
  readonly audience?: string | undefined;
}

/** As RFC 6749 and RFC 8707 name them. */
export type ClientTokenRefusal = 'invalid_client' | 'invalid_scope' | 'invalid_target';

export type ClientTokenAnswer =
  | { readonly accessToken: string; readonly expiresInSeconds: number; readonly scope: string }
  | { readonly refusal: ClientTokenRefusal };

/** Client credentials: a machine proves itself by its secret and is given a token for an hour. */
@Injectable()
export class IssueClientToken {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly clients: ApiClients,
  ) {}

  execute(
    { clientId, clientSecret, scope, audience }: ClientTokenAsked,
    requestId: string,
  ): Promise<ClientTokenAnswer> {
    return this.unitOfWork.run(systemActor('client-token', [], requestId), async (tx) => {
      const client = await this.clients.proven(tx, clientId, clientSecret);
      if (client === undefined) return { refusal: 'invalid_client' } as const;
      if (audience !== undefined && audience !== client.audience) return { refusal: 'invalid_target' } as const;
      const permissions = scope === undefined ? client.permissions : scope.split(' ').filter((part) => part !== '');
      if (!permissions.every((one) => client.permissions.includes(one))) return { refusal: 'invalid_scope' } as const;
      const at = this.clock.now();
      const token = { permissions, at, expiresAt: addMinutes(at, MINUTES) };
      const accessToken = await this.clients.issueToken(tx, client, token);
      return { accessToken, expiresInSeconds: MINUTES * 60, scope: permissions.join(' ') };
    });
  }
}
