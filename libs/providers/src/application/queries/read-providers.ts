import type { Actor, AuthorityId, ProviderId } from '@commonweal/kernel';
import type { Provider } from '../../domain/provider';
import type { Approval, GenerativeLift, StandingCheck } from '../../domain/standing';

/** A provider's public record with its checks, the newest of each kind. */
export interface ProviderView extends Provider {
  readonly checks: readonly StandingCheck[];
}

/** The same as one council sees it. */
export interface CouncilProviderView extends ProviderView {
  /** Absent where the council has decided nothing. */
  readonly approval?: Approval;
  readonly lift?: GenerativeLift;
}

export interface ProviderListQuery {
  readonly cursor?: string;
  readonly limit: number;
}

export interface ProviderPage {
  readonly items: readonly CouncilProviderView[];
  readonly nextCursor: string | null;
}

export abstract class ReadProviders {
  /** @throws DomainError not-found */
  abstract byId(providerId: ProviderId): Promise<ProviderView>;
  /** By name. @throws DomainError not-found when the council is not the actor's. */
  abstract list(actor: Actor, authorityId: AuthorityId, query: ProviderListQuery): Promise<ProviderPage>;
  /** One provider as a council sees it. @throws DomainError not-found */
  abstract forCouncil(actor: Actor, authorityId: AuthorityId, providerId: ProviderId): Promise<CouncilProviderView>;
}
