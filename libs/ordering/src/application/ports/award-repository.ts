import type { Actor, AuthorityId, AwardId, Instant, Pence, PlainDate, Tx, UserId } from '@commonweal/kernel';
import type { Agreement } from '../../domain/agreement';
import type { Award, AwardChange } from '../../domain/award';
import type { Pause } from '../../domain/pause';
import type { ProposedChange } from '../../domain/award-change';
import type { DecidedAward } from '../place-award/decide-award';
import type { PlacingFacts } from '../place-award/placing-facts';
import type { AwardAudience } from '../messages/award-messages';

export interface NewChange {
  readonly change: ProposedChange;
  readonly reason: string;
  readonly decided: DecidedAward;
  readonly at: Instant;
}

export abstract class AwardRepository {
  /**
   * Locks the award for this transaction.
   * @throws DomainError not-found when there is none that the actor may see.
   */
  abstract load(tx: Tx, id: AwardId): Promise<Award>;
  /** Writes the new state and its event. @throws DomainError stale-version when another request was first. */
  abstract save(tx: Tx, actor: Actor, change: AwardChange): Promise<void>;
  abstract recordAgreement(tx: Tx, actor: Actor, award: Award, agreement: Agreement): Promise<void>;
  /** Lets go of so much of what is reserved; the award's version names it, so that it happens once. */
  abstract free(tx: Tx, actor: Actor, award: Award, amountPence: Pence): Promise<void>;
  /** Takes so much of the award out of its linked total. */
  abstract unlink(tx: Tx, award: Award, amountPence: Pence): Promise<void>;
  /** Reserves so much more. @throws DomainError budget-exceeded */
  abstract hold(tx: Tx, actor: Actor, award: Award, amountPence: Pence): Promise<void>;
  /** Counts so much more in the linked total. @throws DomainError facts-moved when what was judged no longer holds. */
  abstract link(tx: Tx, award: Award, amountPence: Pence, judged: PlacingFacts, userId: UserId): Promise<void>;
  /** @throws DomainError facts-moved when what was judged no longer holds. */
  abstract assertUnmoved(tx: Tx, award: Award, judged: PlacingFacts, userId: UserId): Promise<void>;
  /** @throws DomainError change-already-waiting */
  abstract addChange(tx: Tx, award: Award, added: NewChange): Promise<void>;
  /** The change's state and who approved it. */
  abstract saveChange(tx: Tx, award: Award, change: ProposedChange): Promise<void>;
  /** A new pause, or the last day of one that has none yet. */
  abstract savePause(tx: Tx, award: Award, pause: Pause): Promise<void>;
  /** What the user may approve alone for this council, and what this award is judged on: whole life with linked awards. */
  abstract limit(tx: Tx, award: Award, userId: UserId): Promise<{ limitPence: Pence; judgedPence: Pence }>;
  /** Counts the person among those whom the provider supports for this council; false when its cap is reached. */
  abstract takeOn(tx: Tx, award: Award): Promise<boolean>;
  /** The user's roles for the person of the award. */
  abstract rolesFor(tx: Tx, award: Award, userId: UserId): Promise<readonly string[]>;
  /** The provider supports one person fewer for this council. */
  abstract letGo(tx: Tx, award: Award): Promise<void>;
  /** The users on each side, to be told. */
  abstract audience(tx: Tx, award: Award): Promise<AwardAudience>;
  /** Every council of the installation. */
  abstract councils(): Promise<AuthorityId[]>;
  /** Awards that a day which has come may start, pause, resume, end or settle; at most 500. */
  abstract due(tx: Tx, today: PlainDate): Promise<AwardId[]>;
  /** Awards whose last day for an answer has passed, at most 500. */
  abstract overdue(tx: Tx, today: PlainDate): Promise<{ id: AwardId; version: number }[]>;
}
