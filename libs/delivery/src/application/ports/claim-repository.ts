import type { Actor, AuthorityId, AwardId, ClaimId, PlainDate, Tx, UserId } from '@commonweal/kernel';
import type { Claim, ClaimChange, ClaimLine, DeliveredLine } from '../../domain/claim';

export interface NewClaim {
  readonly claim: Omit<Claim, 'reference'>;
  readonly lines: readonly ClaimLine[];
}

/** The users on each side, to be told. */
export interface ClaimAudience {
  readonly provider: readonly UserId[];
  /** Who is to confirm it: the person and who acts for them, the host, or brokerage and finance but for who placed it. */
  readonly confirmers: readonly UserId[];
}

export abstract class ClaimRepository {
  /** @returns the reference it was given. */
  abstract add(tx: Tx, actor: Actor, claim: NewClaim): Promise<string>;
  /** Locks the claim. @throws DomainError not-found when there is none that the actor may see. */
  abstract load(tx: Tx, id: ClaimId): Promise<Claim>;
  /** @throws DomainError stale-version when another request was first. */
  abstract save(tx: Tx, actor: Actor, change: ClaimChange): Promise<void>;
  /** The latest day in the award's bills beside this one; undefined when there is none. */
  abstract latestDay(tx: Tx, claim: Claim): Promise<PlainDate | undefined>;
  /** Everything delivered under an award that is in a bill not withdrawn. */
  abstract deliveredLines(tx: Tx, authorityId: AuthorityId, awardId: AwardId): Promise<readonly DeliveredLine[]>;
  abstract audience(tx: Tx, claim: Claim): Promise<ClaimAudience>;
}
