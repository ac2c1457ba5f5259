import type { AuthorityId, Instant, Tx, UserId } from '@commonweal/kernel';
import type { CouncilPolicy } from '../../domain/council-policy';

export interface Publication {
  readonly policy: CouncilPolicy;
  readonly publishedBy: UserId;
  readonly publishedAt: Instant;
}

/** Every published version of every council's local spend policy. Public; a version never changes. */
export abstract class PolicyVersions {
  /** The version in force; undefined until the council has chosen one. May be one second old, so a write compares the version. */
  abstract current(authorityId: AuthorityId): Promise<CouncilPolicy | undefined>;
  abstract byVersion(authorityId: AuthorityId, version: number): Promise<CouncilPolicy | undefined>;
  /** @throws DomainError stale-version when a version of that number was published meanwhile. */
  abstract publish(tx: Tx, publication: Publication): Promise<void>;
}
