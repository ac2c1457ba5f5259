import type { Actor, AuthorityId, AwardId, Pence, Quantity, Tx } from '@commonweal/kernel';
import type { Award } from '../../domain/award';

/** An award as delivery needs it. */
export interface AwardTerms extends Award {
  readonly pricePence: Pence;
  /** Over the whole period where there is an end, else a week. */
  readonly quantity: Quantity;
  /** Whether delivery may be recorded and billed now. */
  readonly takesClaims: boolean;
}

/** What delivery may do with an award, in its own transaction. */
export abstract class AwardsForDelivery {
  /** Locks the award; undefined when there is none that the actor may see. */
  abstract lock(tx: Tx, awardId: AwardId): Promise<AwardTerms | undefined>;
  /** The first delivery makes an accepted award active; later ones change nothing. */
  abstract start(tx: Tx, actor: Actor, award: AwardTerms): Promise<void>;
  /** What is approved is no longer reserved. @throws DomainError claim-exceeds-reservation */
  abstract spend(tx: Tx, spent: { authorityId: AuthorityId; awardId: AwardId; amountPence: Pence }): Promise<void>;
}
