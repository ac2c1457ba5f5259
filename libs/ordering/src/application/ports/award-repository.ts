import type { Actor, AwardId, Tx, UserId } from '@commonweal/kernel';
import type { Agreement } from '../../domain/agreement';
import type { Award, AwardChange } from '../../domain/award';

export abstract class AwardRepository {
  /**
   * Locks the award for this transaction.
   * @throws DomainError not-found when there is none that the actor may see.
   */
  abstract load(tx: Tx, id: AwardId): Promise<Award>;
  /** Writes the new state, its event, and what is still reserved. */
  abstract save(tx: Tx, actor: Actor, change: AwardChange): Promise<void>;
  abstract recordAgreement(tx: Tx, actor: Actor, award: Award, agreement: Agreement): Promise<void>;
  /** The delegated limit of the user for awards of this council; undefined when none was given. */
  abstract limitOf(tx: Tx, award: Award, userId: UserId): Promise<number | undefined>;
  /** Counts the person among those the provider supports for this council; false when its cap is reached. */
  abstract takeOn(tx: Tx, award: Award): Promise<boolean>;
}
