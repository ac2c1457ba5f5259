import type { AuthorityId, PersonId, Tx } from '@commonweal/kernel';

export abstract class PersonKeys {
  /** Destroys the key that every text about the person is encrypted under. false when there is none that the actor may see. */
  abstract destroy(tx: Tx, authorityId: AuthorityId, personId: PersonId): Promise<boolean>;
}
