import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AuthorityId,
  type AwardId,
  Clock,
  DomainError,
  type Pence,
  type PlainDate,
  type Tx,
} from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { AwardRepository } from '../application/ports/award-repository';
import { AwardsForDelivery, type AwardTerms, type Withdrawn } from '../application/ports/awards-for-delivery';
import { changeAward, claimablePence } from '../domain/award';
import { takesClaims } from '../domain/award-actions';
import { lastDayOf } from '../domain/award-dates';
import { toAward } from './award-record';
import { lockedAward } from './locked-award';

const BILL = `UPDATE ordering.award SET waiting_pence = waiting_pence + $3, billed_until = greatest(billed_until, $4::date)
  WHERE authority_id = $1 AND id = $2`;

const UNBILL = `UPDATE ordering.award SET waiting_pence = greatest(waiting_pence - $3, 0), billed_until = $4::date
  WHERE authority_id = $1 AND id = $2`;

const SPEND = `UPDATE ordering.award SET reserved_pence = reserved_pence - $3, waiting_pence = greatest(waiting_pence - $3, 0)
  WHERE authority_id = $1 AND id = $2 AND reserved_pence >= $3 RETURNING 1 AS spent`;

@Injectable()
export class SqlAwardsForDelivery extends AwardsForDelivery {
  constructor(
    private readonly awards: AwardRepository,
    private readonly clock: Clock,
  ) {
    super();
  }

  async lock(tx: Tx, awardId: AwardId): Promise<AwardTerms | undefined> {
    const row = await lockedAward(tx, awardId);
    if (row === undefined) return undefined;
    const award = toAward(row);
    return {
      ...award,
      lastDay: lastDayOf(award),
      takesClaims: takesClaims(award),
      claimablePence: claimablePence(award),
    };
  }

  async start(tx: Tx, actor: Actor, award: AwardTerms): Promise<void> {
    if (award.state !== 'accepted') return;
    await this.awards.save(tx, actor, changeAward(award, 'start', award.version, this.clock.now()));
  }

  async bill(tx: Tx, { authorityId, id }: AwardTerms, amountPence: Pence, latestDay: PlainDate): Promise<void> {
    await query(tx, BILL, [authorityId, id, amountPence, latestDay]);
  }

  async unbill(tx: Tx, { authorityId, awardId, amountPence, latestDay }: Withdrawn): Promise<void> {
    await query(tx, UNBILL, [authorityId, awardId, amountPence, latestDay ?? null]);
  }

  async spend(tx: Tx, spent: { authorityId: AuthorityId; awardId: AwardId; amountPence: Pence }): Promise<void> {
    const done = await query(tx, SPEND, [spent.authorityId, spent.awardId, spent.amountPence]);
    if (done.length === 0) throw new DomainError('claim-exceeds-reservation', { requestedPence: spent.amountPence });
  }
}
