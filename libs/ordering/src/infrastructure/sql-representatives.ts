import { Injectable } from '@nestjs/common';
import type { BudgetId, Tx, UserId } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { Representatives } from '../application/ports/representatives';

const SPEAKS = `SELECT EXISTS (SELECT FROM access.user_role r
    WHERE r.user_id = $2 AND r.person_id = b.person_id AND r.revoked_at IS NULL) AS speaks
  FROM budgets.budget b WHERE b.id = $1`;

@Injectable()
export class SqlRepresentatives extends Representatives {
  async maySpeak(tx: Tx, budgetId: BudgetId, userId: UserId): Promise<boolean> {
    const [row] = await query<{ speaks: boolean }>(tx, SPEAKS, [budgetId, userId]);
    return row?.speaks ?? true;
  }
}
