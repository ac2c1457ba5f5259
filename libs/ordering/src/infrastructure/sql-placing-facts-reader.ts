import { Injectable } from '@nestjs/common';
import { type Actor, type BudgetId, DomainError, type OfferId } from '@commonweal/kernel';
import type { PlacingFacts } from '../application/place-award/placing-facts';
import { PlacingFactsReader } from '../application/ports/placing-facts-reader';
import { SqlPlacing } from './sql-placing';

@Injectable()
export class SqlPlacingFactsReader extends PlacingFactsReader {
  constructor(private readonly sql: SqlPlacing) {
    super();
  }

  async read(actor: Actor, budgetId: BudgetId, offerId: OfferId): Promise<PlacingFacts> {
    const [facts] = await this.sql.read([{ actor, budgetId, offerId }]);
    if (facts === undefined) throw new DomainError('not-found');
    return facts;
  }
}
