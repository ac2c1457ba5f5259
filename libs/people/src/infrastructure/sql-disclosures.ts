import { Injectable } from '@nestjs/common';
import type { Tx } from '@commonweal/kernel';
import { query } from '@commonweal/platform';
import { Disclosures } from '../application/ports/disclosures';

const OPEN = `INSERT INTO people.disclosure (authority_id, person_id, provider_id, award_id, disclosed_at)
  VALUES ($1, $2, $3, $4, $5) ON CONFLICT (authority_id, award_id) DO UPDATE SET withdrawn_at = NULL`;
const WITHDRAW = `UPDATE people.disclosure SET withdrawn_at = $3
  WHERE authority_id = $1 AND award_id = $2 AND withdrawn_at IS NULL`;

@Injectable()
export class SqlDisclosures extends Disclosures {
  async open(tx: Tx, disclosure: Parameters<Disclosures['open']>[1]): Promise<void> {
    const { authorityId, personId, providerId, awardId, at } = disclosure;
    await query(tx, OPEN, [authorityId, personId, providerId, awardId, at]);
  }

  async withdraw(tx: Tx, { authorityId, awardId, at }: Parameters<Disclosures['withdraw']>[1]): Promise<void> {
    await query(tx, WITHDRAW, [authorityId, awardId, at]);
  }
}
