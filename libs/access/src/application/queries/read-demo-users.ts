import type { AuthorityId, Language, PersonId, ProviderId, UserId } from '@commonweal/kernel';
import type { Role } from '../../domain/roles';

/** An invented user of the demonstration data. */
export interface DemoUserView {
  readonly userId: UserId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly authorityId: AuthorityId | undefined;
  /** The council's name in the language asked for; undefined for a provider's user who belongs to none. */
  readonly authority: string | undefined;
  readonly personId: PersonId | undefined;
  readonly providerId: ProviderId | undefined;
}

/** Who may be signed in as by choosing them. Only users registered as invented are ever listed. */
export abstract class ReadDemoUsers {
  /** By council, then role. */
  abstract list(language: Language): Promise<readonly DemoUserView[]>;
  abstract find(userId: UserId): Promise<DemoUserView | undefined>;
}
