import type { Actor, Tx } from '@commonweal/kernel';
import type { AwardTerms } from '@commonweal/ordering';
import type { Claim } from '../../domain/claim';

export type Confirmation = Pick<Claim, 'confirmedBy' | 'hostProviderId' | 'placedBy'>;

/** Who is to confirm what is billed under an award. */
export abstract class ClaimConfirmers {
  /** undefined: the award takes no bills. */
  abstract of(tx: Tx, actor: Actor, award: AwardTerms): Promise<Confirmation | undefined>;
}
