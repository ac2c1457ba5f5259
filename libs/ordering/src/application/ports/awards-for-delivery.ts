import type { Actor, AuthorityId, AwardId, Pence, PlainDate, Tx } from '@commonweal/kernel';
import type { Award } from '../../domain/award';

/** An award as delivery needs it. */
export interface AwardTerms extends Award {
  /** The last day as it stands, an ending or a notice included; absent while it runs on. */
  readonly lastDay: PlainDate | undefined;
  /** Whether delivery may be recorded and billed now. */
  readonly takesClaims: boolean;
  /** What a bill can still ask for. */
  readonly claimablePence: Pence;
}

export interface Withdrawn {
  readonly authorityId: AuthorityId;
  readonly awardId: AwardId;
  readonly amountPence: Pence;
  /** The latest day in the bills that are left; undefined when none is. */
  readonly latestDay: PlainDate | undefined;
}

/** What delivery may do with an award, in its own transaction. */
export abstract class AwardsForDelivery {
  /** Locks the award; undefined when there is none that the actor may see. */
  abstract lock(tx: Tx, awardId: AwardId): Promise<AwardTerms | undefined>;
  /** The first delivery makes an accepted award active; later ones change nothing. */
  abstract start(tx: Tx, actor: Actor, award: AwardTerms): Promise<void>;
  /** Keeps money for a bill that waits, so that an ending, a pause or a change cannot free it. */
  abstract bill(tx: Tx, award: AwardTerms, amountPence: Pence, latestDay: PlainDate): Promise<void>;
  /** A bill was taken back. */
  abstract unbill(tx: Tx, withdrawn: Withdrawn): Promise<void>;
  /** What is approved is no longer reserved. @throws DomainError claim-exceeds-reservation */
  abstract spend(tx: Tx, spent: { authorityId: AuthorityId; awardId: AwardId; amountPence: Pence }): Promise<void>;
}
