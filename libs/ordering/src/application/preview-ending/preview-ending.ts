import { Injectable } from '@nestjs/common';
import {
  type Actor,
  type AwardId,
  Clock,
  DomainError,
  type Pence,
  type PlainDate,
  quantityFromHundredths,
} from '@commonweal/kernel';
import { refuseLastDay } from '../../domain/award-dates';
import { freedByLastDay } from '../../domain/award-ending';
import { ReadAwards } from '../queries/awards';

/** What the last day of an ending or a notice would set free; nothing changes. */
@Injectable()
export class PreviewEnding {
  constructor(
    private readonly read: ReadAwards,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as refuseLastDay. */
  async execute(
    actor: Actor,
    { awardId, lastDay }: { readonly awardId: AwardId; readonly lastDay: PlainDate },
  ): Promise<Pence> {
    const seen = await this.read.byId(actor, awardId);
    if (!seen.allowedActions.some((action) => action === 'ending' || action === 'notice')) {
      throw new DomainError('illegal-transition', { state: seen.state });
    }
    const award = {
      ...seen,
      quantity: quantityFromHundredths(seen.quantityHundredths),
      endsOn: seen.endsOn ?? undefined,
      endingOn: seen.endingOn ?? undefined,
    };
    refuseLastDay(award, lastDay, this.clock.today());
    return freedByLastDay(award, lastDay);
  }
}
