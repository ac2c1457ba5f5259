import type { Actor, Instant } from '@commonweal/kernel';
import type { ApiClient } from '../ports/api-clients';

export interface ApiClientView extends ApiClient {
  readonly name: string;
  readonly registeredAt: Instant;
  readonly revokedAt: Instant | null;
  /** 1 while it is in force, 2 once it was revoked: nothing else happens to it. */
  readonly version: number;
  readonly allowedActions: readonly 'revocation'[];
}

export abstract class ReadClients {
  /** Those of the actor's councils, the newest first. @throws DomainError forbidden. */
  abstract list(actor: Actor): Promise<readonly ApiClientView[]>;
}
