import { Injectable } from '@nestjs/common';
import { type Actor, type ClaimId, DomainError, isUuid, type Tx, UnitOfWork } from '@commonweal/kernel';
import { PersonTexts } from '@commonweal/people';
import { query } from '@commonweal/platform';
import { type ClaimsQuery, type ClaimView, type ClaimWords, ReadClaims } from '../application/queries/claims';
import type { Claim } from '../domain/claim';
import { allowedClaimActions } from '../domain/claim-actions';

const MOST = 100;

const VIEW = `SELECT c.id, c.authority_id AS "authorityId", c.reference, c.award_id AS "awardId", w.reference AS "awardReference",
  c.budget_id AS "budgetId", c.person_id AS "personId", p.name AS "personName", c.provider_id AS "providerId",
  pr.name AS "providerName", o.title AS "offerTitle", o.title_cy AS "offerTitleCy", w.unit, c.state, c.version,
  c.amount_pence AS "amountPence", c.confirmed_by AS "confirmedBy", c.host_provider_id AS "hostProviderId",
  c.placed_by AS "placedBy", c.submitted_by AS "submittedBy", c.submitted_at AS "submittedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('deliveredOn', l.delivered_on, 'quantityHundredths', l.quantity_hundredths,
     'amountPence', l.amount_pence) ORDER BY l.position), '[]') FROM delivery.claim_line l
   WHERE l.authority_id = c.authority_id AND l.claim_id = c.id) AS lines
  FROM delivery.claim c
  JOIN ordering.award w ON w.authority_id = c.authority_id AND w.id = c.award_id
  JOIN catalogue.offer o ON o.id = w.offer_id
  JOIN providers.provider pr ON pr.id = c.provider_id
  LEFT JOIN people.person p ON p.authority_id = c.authority_id AND p.id = c.person_id`;

const LIST = `${VIEW} WHERE ($1::uuid IS NULL OR c.award_id = $1) AND ($2::text[] IS NULL OR c.state = ANY ($2))
  AND ($3::uuid IS NULL OR c.id < $3) AND ($5::uuid[] IS NULL OR c.id = ANY ($5)) AND ($6::uuid IS NULL OR c.person_id = $6)
  ORDER BY c.id DESC LIMIT $4`;

const BY_ID = `${VIEW} WHERE c.id = $1`;

type Row = Omit<ClaimView, 'allowedActions'> & Pick<Claim, 'submittedBy' | 'placedBy'> & Record<string, unknown>;

@Injectable()
export class SqlReadClaims extends ReadClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: PersonTexts,
  ) {
    super();
  }

  async list(actor: Actor, asked: ClaimsQuery) {
    if (asked.cursor !== undefined && !isUuid(asked.cursor))
      throw new DomainError('invalid-input', { field: 'cursor' });
    const shown = Math.min(asked.limit, MOST);
    const { awardId, states, cursor, ids, personId } = asked;
    const values = [awardId, states, cursor, shown + 1, ids, personId].map((value) => value ?? null);
    const rows = await this.unitOfWork.run(actor, (tx) => query<Row>(tx, LIST, values));
    const items = rows.slice(0, shown).map((row) => viewFor(actor, row));
    return { items, nextCursor: rows.length > shown ? (items.at(-1)?.id ?? null) : null };
  }

  byId(actor: Actor, claimId: ClaimId): Promise<ClaimView> {
    return this.unitOfWork.run(actor, (tx) => claimOf(tx, actor, claimId));
  }

  words(actor: Actor, claimId: ClaimId): Promise<ClaimWords> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { authorityId } = await claimOf(tx, actor, claimId);
      const read = async (subject: 'claim-line-note' | 'claim-query' | 'claim-answer') =>
        (await this.texts.read(tx, { authorityId, subject, subjectIds: [claimId] })).get(claimId) ?? null;
      return {
        note: await read('claim-line-note'),
        query: await read('claim-query'),
        answer: await read('claim-answer'),
      };
    });
  }
}

async function claimOf(tx: Tx, actor: Actor, claimId: ClaimId): Promise<ClaimView> {
  const [row] = await query<Row>(tx, BY_ID, [claimId]);
  if (row === undefined) throw new DomainError('not-found');
  return viewFor(actor, row);
}

function viewFor(actor: Actor, { submittedBy, placedBy, ...row }: Row): ClaimView {
  const claim = row as unknown as Omit<ClaimView, 'allowedActions'>;
  const parties = { ...claim, submittedBy, placedBy, hostProviderId: claim.hostProviderId ?? undefined };
  return { ...claim, allowedActions: allowedClaimActions(actor, parties) };
}
