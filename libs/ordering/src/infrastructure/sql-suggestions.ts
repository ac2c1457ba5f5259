import { Injectable } from '@nestjs/common';
import { ROLES_FOR_A_PERSON } from '@commonweal/access';
import {
  type Actor,
  type AuthorityId,
  type BudgetId,
  Clock,
  DomainError,
  isUuid,
  type OfferId,
  type PersonId,
  type Tx,
  UnitOfWork,
} from '@commonweal/kernel';
import { PersonTexts } from '@commonweal/people';
import { query } from '@commonweal/platform';
import { type SuggestionGround, Suggestions } from '../application/ports/suggestions';
import {
  ReadSuggestions,
  SUGGESTION_ACTIONS,
  type SuggestionsPage,
  type SuggestionsQuery,
  type SuggestionView,
} from '../application/queries/suggestions';
import type { Suggestion, SuggestionId } from '../domain/suggestion';

const GROUND = `SELECT b.authority_id AS "authorityId", b.person_id AS "personId", p.died_on IS NOT NULL AS "hasDied",
  ARRAY(SELECT DISTINCT r.user_id FROM access.user_role r WHERE r.person_id = b.person_id AND r.revoked_at IS NULL
    AND r.role = ANY ($2)) AS "personUsers"
  FROM budgets.budget b JOIN people.person p ON p.authority_id = b.authority_id AND p.id = b.person_id WHERE b.id = $1`;

const LISTED = `SELECT id FROM catalogue.offer WHERE id = ANY ($1::uuid[]) AND state = 'listed'`;

const ADD = `INSERT INTO ordering.suggestion (authority_id, id, person_id, budget_id, offer_ids, made_by, made_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7)`;

const SET_ASIDE = `UPDATE ordering.suggestion SET state = 'set_aside', closed_at = $3, version = version + 1
  WHERE id = $1 AND version = $2 AND state = 'open' RETURNING id`;

const VERSION = 'SELECT version FROM ordering.suggestion WHERE id = $1';

@Injectable()
export class SqlSuggestions extends Suggestions {
  constructor(private readonly clock: Clock) {
    super();
  }

  async ground(tx: Tx, budgetId: BudgetId): Promise<SuggestionGround> {
    const [row] = await query<SuggestionGround & Record<string, unknown>>(tx, GROUND, [budgetId, ROLES_FOR_A_PERSON]);
    if (row === undefined) throw new DomainError('not-found');
    return row;
  }

  async listed(tx: Tx, offerIds: readonly OfferId[]): Promise<readonly OfferId[]> {
    const rows = await query<{ id: OfferId }>(tx, LISTED, [offerIds]);
    return rows.map(({ id }) => id);
  }

  async add(tx: Tx, { authorityId, id, personId, budgetId, offerIds, madeBy }: Suggestion): Promise<void> {
    await query(tx, ADD, [authorityId, id, personId, budgetId, offerIds, madeBy, this.clock.now()]);
  }

  async setAside(tx: Tx, id: SuggestionId, version: number): Promise<void> {
    const rows = await query(tx, SET_ASIDE, [id, version, this.clock.now()]);
    if (rows.length > 0) return;
    const [now] = await query<{ version: number }>(tx, VERSION, [id]);
    throw new DomainError('stale-version', now ?? {});
  }
}

/** An officer's reach over a council, or an introducer's to a person, opens no suggestion that others made. */
const SHOWN = `SELECT authority_id AS "authorityId", id, person_id AS "personId", budget_id AS "budgetId", offer_ids AS "offerIds",
  made_by AS "madeBy", made_at AS "madeAt", state, award_id AS "awardId", version FROM ordering.suggestion
  WHERE (made_by = $1 OR person_id = ANY ($2::uuid[])) AND ($3::uuid IS NULL OR id = $3)
    AND ($4::uuid IS NULL OR id < $4) AND ($6::uuid IS NULL OR person_id = $6) AND ($7::text IS NULL OR state = $7)
  ORDER BY id DESC LIMIT $5`;
const MOST = 100;

interface Wanted extends Omit<SuggestionsQuery, 'cursor'> {
  readonly id?: SuggestionId;
  /** The one before, in the order of the list. */
  readonly after?: string | undefined;
}

type Shown = Omit<SuggestionView, 'note' | 'allowedActions'> & { readonly authorityId: AuthorityId } & Record<
    string,
    unknown
  >;

@Injectable()
export class SqlReadSuggestions extends ReadSuggestions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly texts: PersonTexts,
  ) {
    super();
  }

  async list(actor: Actor, { cursor, limit, own, personId, state }: SuggestionsQuery): Promise<SuggestionsPage> {
    if (cursor !== undefined && !isUuid(cursor)) throw new DomainError('invalid-input', { field: 'cursor' });
    const most = Math.min(limit, MOST);
    const found = await this.shown(actor, { own, personId, state, after: cursor, limit: most + 1 });
    const items = found.slice(0, most);
    return { items, nextCursor: found.length > most ? (items.at(-1)?.id ?? null) : null };
  }

  async byId(actor: Actor, id: SuggestionId): Promise<SuggestionView> {
    const [view] = await this.shown(actor, { id, limit: 1 });
    if (view === undefined) throw new DomainError('not-found');
    return view;
  }

  private shown(
    actor: Actor,
    { own = false, id, after, limit, personId, state }: Wanted,
  ): Promise<readonly SuggestionView[]> {
    const buysFor = actor.permissions.has('award.buy') ? actor.personIds : [];
    return this.unitOfWork.run(actor, async (tx) => {
      const values = [actor.userId, own ? [] : buysFor, id ?? null, after ?? null, limit];
      const rows = await query<Shown>(tx, SHOWN, [...values, personId ?? null, state ?? null]);
      const notes = await this.notesOf(tx, rows);
      return rows.map((row) => viewOf(row, notes, buysFor));
    });
  }

  private async notesOf(tx: Tx, rows: readonly Shown[]): Promise<ReadonlyMap<string, string>> {
    const notes = new Map<string, string>();
    for (const authorityId of new Set(rows.map((row) => row.authorityId))) {
      const subjectIds = rows.filter((row) => row.authorityId === authorityId).map((row) => row.id);
      const texts = await this.texts.read(tx, { authorityId, subject: 'suggestion-note', subjectIds });
      texts.forEach((text, subjectId) => notes.set(subjectId, text));
    }
    return notes;
  }
}

function viewOf(
  { id, personId, budgetId, offerIds, madeBy, madeAt, state, awardId, version }: Shown,
  notes: ReadonlyMap<string, string>,
  buysFor: readonly PersonId[],
): SuggestionView {
  return {
    ...{ id, personId, budgetId, offerIds, madeBy, madeAt, state, awardId, version },
    note: notes.get(id) ?? null,
    allowedActions: state === 'open' && buysFor.includes(personId) ? [...SUGGESTION_ACTIONS] : [],
  };
}
