import type { Actor, PersonId } from '@commonweal/kernel';
import type { PersonView } from './read-people';

/** What the host of a fund needs to know of whose it is; never the person's own words. */
export type PersonOfFundView = Pick<PersonView, 'id' | 'name' | 'firstName' | 'postcode'>;

/** The people whose individual service funds the actor's organisation holds. */
export abstract class ReadPeopleOfFunds {
  /** Those of the ids that the actor may see; each is in the access log. @throws DomainError forbidden */
  abstract byIds(actor: Actor, personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonOfFundView>>;
}
