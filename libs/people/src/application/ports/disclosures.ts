import type { AuthorityId, AwardId, Instant, PersonId, ProviderId, Tx } from '@commonweal/kernel';

/** Which provider may see a person's name and address, and for which award. */
export abstract class Disclosures {
  abstract open(
    tx: Tx,
    disclosure: {
      readonly authorityId: AuthorityId;
      readonly personId: PersonId;
      readonly providerId: ProviderId;
      readonly awardId: AwardId;
      readonly at: Instant;
    },
  ): Promise<void>;
  /** Nothing happens where none is open. */
  abstract withdraw(
    tx: Tx,
    disclosure: { readonly authorityId: AuthorityId; readonly awardId: AwardId; readonly at: Instant },
  ): Promise<void>;
}
