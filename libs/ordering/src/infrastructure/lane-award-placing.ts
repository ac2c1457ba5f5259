import { Injectable } from '@nestjs/common';
import { AwardPlacing, type PlacedAward, type PlacingRequest } from '../application/ports/award-placing';
import { Lane } from './placing-lane';
import { SqlPlacing } from './sql-placing';

const LANES = 2;

/**
 * Requests for one budget go through one lane, and a lane has one call in flight: what arrives meanwhile goes in the next
 * call together. A budget that everybody wants is then one commit for many awards instead of a queue of commits.
 */
@Injectable()
export class LaneAwardPlacing extends AwardPlacing {
  private readonly lanes: readonly Lane[];

  constructor(sql: SqlPlacing) {
    super();
    this.lanes = Array.from({ length: LANES }, () => new Lane(sql));
  }

  place(request: PlacingRequest): Promise<PlacedAward> {
    const lane = this.lanes[Number(`0x${request.budgetId.slice(-4)}`) % LANES];
    if (lane === undefined) throw new RangeError('no lane');
    return lane.place(request);
  }
}
