import type { AuthorityId, PersonId, ProviderId, Tx, UserId } from '@commonweal/kernel';
import type { Role } from '../../domain/roles';

/** Who is to be told of something. The use case asks and puts the ids into its event. */
export abstract class Recipients {
  /** The person, and who acts for them. */
  abstract ofPerson(tx: Tx, authorityId: AuthorityId, personId: PersonId): Promise<UserId[]>;
  abstract ofProvider(tx: Tx, providerId: ProviderId): Promise<UserId[]>;
  /** Everybody of a provider, whatever they do for it. */
  abstract ofOrganisation(tx: Tx, providerId: ProviderId): Promise<UserId[]>;
  /** Who holds funds there. */
  abstract ofHost(tx: Tx, providerId: ProviderId): Promise<UserId[]>;
  abstract withRole(tx: Tx, authorityId: AuthorityId, role: Role): Promise<UserId[]>;
}
