import { Injectable } from '@nestjs/common';
import { type Actor, type AwardId, DomainError, isUuid, type Tx, UnitOfWork } from '@commonweal/kernel';
import { PersonTexts } from '@commonweal/people';
import { query } from '@commonweal/platform';
import {
  type AwardEventView,
  type AwardsPage,
  type AwardsQuery,
  type AwardView,
  ReadAwards,
} from '../application/queries/awards';
import { AWARD_VIEW, type AwardViewRecord, toAwardView } from './award-view-record';

const MOST = 100;

const LIST = `${AWARD_VIEW}
  WHERE ($1::text[] IS NULL OR w.state = ANY ($1) OR EXISTS (SELECT 1 FROM ordering.award_change c
      WHERE c.authority_id = w.authority_id AND c.award_id = w.id AND c.state = ANY ($6)))
    AND ($2::uuid IS NULL OR w.person_id = $2) AND ($3::uuid IS NULL OR w.id < $3)
    AND ($5::uuid[] IS NULL OR w.id = ANY ($5))
  ORDER BY w.id DESC LIMIT $4`;

const BY_ID = `${AWARD_VIEW} WHERE w.id = $1`;

const HISTORY = `SELECT action, to_state AS "toState", at, reason_code AS "reasonCode" FROM ordering.award_event
  WHERE award_id = $1 ORDER BY version DESC`;

@Injectable()
export class SqlReadAwards extends ReadAwards {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: PersonTexts,
  ) {
    super();
  }

  async list(actor: Actor, { ids, states, changes, personId, cursor, limit }: AwardsQuery): Promise<AwardsPage> {
    if (cursor !== undefined && !isUuid(cursor)) throw new DomainError('invalid-input', { field: 'cursor' });
    const shown = Math.min(limit, MOST);
    const rows = await this.unitOfWork.run(actor, (tx) =>
      query<AwardViewRecord>(tx, LIST, [
        ...[states ?? null, personId ?? null, cursor ?? null],
        ...[shown + 1, ids ?? null, changes ?? []],
      ]),
    );
    const items = rows.slice(0, shown).map((row) => toAwardView(actor, row));
    return { items, nextCursor: rows.length > shown ? (items.at(-1)?.id ?? null) : null };
  }

  byId(actor: Actor, awardId: AwardId): Promise<AwardView> {
    return this.unitOfWork.run(actor, async (tx) => {
      const award = await viewOf(tx, actor, awardId);
      const { agreement, authorityId } = award;
      if (agreement?.basis !== 'best_interests') return award;
      const wanted = { authorityId, subject: 'agreement-consulted', subjectIds: [awardId] } as const;
      const texts = await this.texts.read(tx, wanted);
      return { ...award, agreement: { ...agreement, consulted: texts.get(awardId) ?? null } };
    });
  }

  history(actor: Actor, awardId: AwardId): Promise<readonly AwardEventView[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      await viewOf(tx, actor, awardId);
      return query<AwardEventView & Record<string, unknown>>(tx, HISTORY, [awardId]);
    });
  }
}

async function viewOf(tx: Tx, actor: Actor, awardId: AwardId): Promise<AwardView> {
  const [row] = await query<AwardViewRecord>(tx, BY_ID, [awardId]);
  if (row === undefined) throw new DomainError('not-found');
  return toAwardView(actor, row);
}
