import type { AuthorityId, AwardId, BudgetId, PersonId, ProviderId, UserId } from '@commonweal/kernel';
import type { World } from './world';
import { newId } from './world-budget';

interface AwardToRun {
  readonly authorityId: AuthorityId;
  readonly personId: PersonId;
  readonly budgetId: BudgetId;
  readonly providerId: ProviderId;
  readonly offerId: string;
  readonly placedBy: UserId;
  readonly kind?: 'council_award' | 'isf_placement' | 'isf_purchase' | 'purchase';
  readonly budgetType?: 'direct_payment' | 'isf' | 'council_managed';
  readonly moneyHeldIn?: string;
  readonly basis?: 'own' | 'best_interests';
  readonly reservedPence?: number;
}

const LINKED_BUYERS = { council_award: 'council', isf_placement: 'council', isf_purchase: 'host', purchase: 'person' };

/** Ten units of 50 pounds, over ten weeks, agreed and accepted, with its money held: what placing and accepting leave behind. */
export async function runningAward(world: World, award: AwardToRun): Promise<AwardId> {
  const id = newId<'Award'>();
  const { authorityId, personId, budgetId, providerId, offerId, placedBy, reservedPence = 50_000 } = award;
  const at = '2026-09-01T09:00:00Z';
  await world.insert('ordering.award', {
    ...{ authority_id: authorityId, id, reference: `AWD-${id.slice(-8)}`, state: 'accepted', area: 'L36' },
    ...{ kind: award.kind ?? 'council_award', person_id: personId, budget_id: budgetId, provider_id: providerId },
    ...{ budget_type: award.budgetType ?? 'council_managed', money_held_in: award.moneyHeldIn ?? 'council' },
    ...{
      offer_id: offerId,
      category: 'day-opportunities',
      unit: 'session',
      quantity_hundredths: 1000,
      price_pence: 5_000,
    },
    ...{ starts_on: '2026-09-01', ends_on: '2026-11-09', value_pence: 50_000, whole_life_pence: 50_000 },
    ...{
      reserved_pence: reservedPence,
      outcome_ids: '{}',
      outcome_codes: '{}',
      requires_approval: false,
      placed_by: placedBy,
    },
    ...{ offered_at: at, created_at: at, changed_at: at, linked_buyer: LINKED_BUYERS[award.kind ?? 'council_award'] },
  });
  await world.sql(
    `UPDATE ordering.award w SET host_provider_id = b.host_provider_id FROM budgets.budget b WHERE w.id = $1 AND b.id = $2`,
    [id, budgetId],
  );
  await world.insert('ordering.agreement', {
    ...{ authority_id: authorityId, award_id: id, terms_version: 1, basis: award.basis ?? 'own', how: 'phone' },
    ...{ agreed_on: '2026-09-01', recorded_by: placedBy, recorded_at: at },
  });
  await world.insert('people.disclosure', {
    ...{ authority_id: authorityId, person_id: personId, provider_id: providerId, award_id: id, disclosed_at: at },
  });
  await reserve(world, { authorityId, budgetId, awardId: id, placedBy, reservedPence });
  return id;
}

interface Reservation {
  readonly authorityId: AuthorityId;
  readonly budgetId: BudgetId;
  readonly awardId: AwardId;
  readonly placedBy: UserId;
  readonly reservedPence: number;
}

async function reserve(world: World, { authorityId, budgetId, awardId, placedBy, reservedPence }: Reservation) {
  const [budget] = await world.sql<{ available_account_id: string; reserved_account_id: string }>(
    'SELECT available_account_id, reserved_account_id FROM budgets.budget WHERE id = $1',
    [budgetId],
  );
  const journal = {
    ...{
      id: newId(),
      kind: 'reservation',
      key: `reservation-${awardId}`,
      hash: 'test',
      budgetId,
      awardId,
      by: placedBy,
    },
    occurredAt: '2026-09-01T09:00:00Z',
    entries: [
      { account: budget?.available_account_id, pence: -reservedPence },
      { account: budget?.reserved_account_id, pence: reservedPence },
    ],
  };
  await world.sql('SELECT * FROM ledger.post($1, $2::jsonb)', [authorityId, JSON.stringify([journal])]);
}
