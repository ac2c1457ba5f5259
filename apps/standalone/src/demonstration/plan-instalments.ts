import { PlanInstalments, ReadBudgets } from '@commonweal/budgets';
import { addDays, Clock, daysBetween, shareOf, subtract } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { HoldInstalment, MakeInstalmentsDue, ReadInstalments } from '@commonweal/payments';
import { COUNCILS } from './councils';
import type { Demonstration } from './demonstration';
import type { InventedPerson } from './invented-person';
import { PEOPLE } from './people/people';
import { setHolderAccount, setHostAccount } from './set-accounts';

/** One instalment is due by the first day of the demonstration, and one falls due on it. */
const DAYS_BEFORE = 28;

/**
 * Funds that their hosts may have, and direct payments in the person's own account, are paid over: planned by a manager, due on
 * their days, one of them held by finance.
 */
export async function planInstalments(demonstration: Demonstration): Promise<void> {
  const paidOver = PEOPLE.filter(({ budget }) => budget?.type === 'isf' || budget?.moneyHeldIn === 'own_account');
  for (const person of paidOver) {
    const setAccount = person.budget?.type === 'isf' ? setHostAccount : setHolderAccount;
    await setAccount(demonstration, person);
    await plan(demonstration, person);
  }
  await demonstration.get(MakeInstalmentsDue).execute('demonstration');
  for (const person of paidOver) await holdTheNext(demonstration, person);
}

async function plan(demonstration: Demonstration, person: InventedPerson): Promise<void> {
  const manager = await demonstration.user(COUNCILS[person.council].manager);
  const budgetId = demonstration.budgets.of(person.name);
  const { items: known } = await demonstration.get(ReadInstalments).list(manager, { budgetId, limit: 1 });
  if (known.length > 0 || !(await mayBePaidOver(demonstration, person))) return;
  const { startsOn, endsOn, figures } = await demonstration.get(ReadBudgets).byId(manager, budgetId);
  const from = addDays(demonstration.get(Clock).today(), -DAYS_BEFORE);
  const given = subtract(figures.allocatedPence, figures.contributionPence);
  const amountPence = shareOf(given, daysBetween(from, endsOn), daysBetween(startsOn, endsOn));
  // A person may put in all of it themself.
  if (amountPence <= 0) return;
  const agreed = { amountPence, frequency: 'four_weekly', startsOn: from } as const;
  await demonstration.get(PlanInstalments).execute(manager, budgetId, agreed);
}

/** A fund that the council contracts for has to be awarded first. */
async function mayBePaidOver(demonstration: Demonstration, { name, council, budget }: InventedPerson) {
  if (budget?.isfBasis !== 'council_contract') return true;
  const officer = await demonstration.user(COUNCILS[council].socialWorker);
  const personId = demonstration.people.of(name);
  const { items } = await demonstration.get(ReadAwards).list(officer, { personId, limit: 100 });
  return items.some(({ kind, state }) => kind === 'isf_placement' && (state === 'accepted' || state === 'active'));
}

/** Finance waits with one to come of a fund that is the person's own. */
async function holdTheNext(demonstration: Demonstration, { name, council, budget }: InventedPerson): Promise<void> {
  if (budget?.isfBasis !== 'paid_at_persons_request') return;
  const finance = await demonstration.user(COUNCILS[council].financeOfficer);
  const budgetId = demonstration.budgets.of(name);
  const { items } = await demonstration.get(ReadInstalments).list(finance, { budgetId, limit: 100 });
  const next = items.find(({ state }) => state === 'planned');
  if (next === undefined || items.some(({ state }) => state === 'held')) return;
  const held = { instalmentId: next.id, version: next.version, reason: 'asked_for' } as const;
  await demonstration.get(HoldInstalment).execute(finance, held);
}
