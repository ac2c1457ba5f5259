import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuthorityId,
  type AwardId,
  Clock,
  DomainError,
  type Pence,
  pence,
  quantityFromHundredths,
  type Tx,
} from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { AwardRepository } from '../application/ports/award-repository';
import { AwardsForDelivery, type AwardTerms } from '../application/ports/awards-for-delivery';
import { changeAward } from '../domain/award';
import { takesClaims } from '../domain/award-actions';
import { type AwardRecord, toAward } from './award-record';

const LOCK = `SELECT w.*, a.nation FROM ordering.award w JOIN access.authority a ON a.id = w.authority_id
  WHERE w.id = $1 FOR UPDATE OF w`;

const SPEND = `UPDATE ordering.award SET reserved_pence = reserved_pence - $3
  WHERE authority_id = $1 AND id = $2 AND reserved_pence >= $3 RETURNING 1 AS spent`;

interface TermsRecord extends AwardRecord {
  readonly price_pence: number;
  readonly quantity_hundredths: number;
}

@Injectable()
export class SqlAwardsForDelivery extends AwardsForDelivery {
  constructor(
    private readonly awards: AwardRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async lock(tx: Tx, awardId: AwardId): Promise<AwardTerms | undefined> {
    const [row] = await query<TermsRecord>(tx, LOCK, [awardId]);
    if (row === undefined) return undefined;
    const award = toAward(row);
    const agreed = { pricePence: pence(row.price_pence), quantity: quantityFromHundredths(row.quantity_hundredths) };
    return { ...award, ...agreed, takesClaims: takesClaims(award) };
  }

  async start(tx: Tx, actor: Actor, award: AwardTerms): Promise<void> {
    if (award.state !== 'accepted') return;
    await this.awards.save(tx, actor, changeAward(award, 'start', award.version, this.clock.now()));
  }

  async spend(tx: Tx, spent: { authorityId: AuthorityId; awardId: AwardId; amountPence: Pence }): Promise<void> {
    const done = await query(tx, SPEND, [spent.authorityId, spent.awardId, spent.amountPence]);
    if (done.length === 0) throw new DomainError('claim-exceeds-reservation', { requestedPence: spent.amountPence });
  }
}
