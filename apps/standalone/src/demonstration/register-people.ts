import { type BudgetTerms, DecideHostPurchasing, OpenBudget, ReadBudgets } from '@commonweal/budgets';
import { addMonths, Clock, pence } from '@commonweal/kernel';
import { ReadPeople, RegisterPerson } from '@commonweal/people';
import { COUNCILS, COUNCIL_CODES } from './councils';
import type { Demonstration } from './demonstration';
import { decider, type InventedPerson } from './invented-person';
import { PEOPLE } from './people/people';
import { hostOf } from './providers/providers';
import { registerUser } from './register-officers';

const ALL = 100;

/** Each person as their social worker registers them, and the budget holder who signs in. */
export async function registerPeople(demonstration: Demonstration): Promise<void> {
  for (const code of COUNCIL_CODES) {
    const socialWorker = await demonstration.user(COUNCILS[code].socialWorker);
    const { items } = await demonstration.get(ReadPeople).list(socialWorker, { limit: ALL });
    for (const { name, id } of items) demonstration.people.add(name, id);
  }
  await Promise.all(PEOPLE.map((person) => registerPerson(demonstration, person)));
}

async function registerPerson(demonstration: Demonstration, person: InventedPerson): Promise<void> {
  const { name, language, address, postcode } = person;
  const authorityId = demonstration.councils.of(person.council);
  if (!demonstration.people.has(name)) {
    const socialWorker = await demonstration.user(COUNCILS[person.council].socialWorker);
    const outcomes = person.outcomes.map(([code, text]) => ({ code, text }));
    const record = { authorityId, name, language, address, postcode, outcomes, isDemonstration: true };
    const { personId } = await demonstration.get(RegisterPerson).execute(socialWorker, record);
    demonstration.people.add(name, personId);
  }
  const personId = demonstration.people.of(name);
  const standsIn = decider(person) !== name;
  if (!standsIn)
    await registerUser(demonstration, { name, language, grant: { role: 'budget_holder', authorityId, personId } });
  for (const { role, ...user } of person.circle ?? []) {
    await registerUser(demonstration, { language: undefined, ...user, grant: { role, authorityId, personId } });
  }
}

/** A budget of a year for each, half of it gone by. */
export async function openBudgets(demonstration: Demonstration): Promise<void> {
  await Promise.all(PEOPLE.map((person) => openBudget(demonstration, person)));
}

async function openBudget(demonstration: Demonstration, person: InventedPerson): Promise<void> {
  const { name, council } = person;
  const financeOfficer = await demonstration.user(COUNCILS[council].financeOfficer);
  const personId = demonstration.people.of(name);
  const [known] = await demonstration.get(ReadBudgets).forPerson(financeOfficer, personId);
  if (known !== undefined) {
    demonstration.budgets.add(name, known.id);
    return;
  }
  const today = demonstration.get(Clock).today();
  if (person.budget?.isfBasis === 'council_contract') await decideHostPurchasing(demonstration, person);
  const { id } = await demonstration.get(OpenBudget).execute(financeOfficer, {
    ...{ authorityId: demonstration.councils.of(council), personId },
    ...kindOf(demonstration, person),
    ...{ startsOn: addMonths(today, -6), endsOn: addMonths(today, 6) },
    funders: fundersOf(person),
  });
  demonstration.budgets.add(name, id);
}

/** A host that is not paid to purchase buys for the person alone: said once for its agreement with the council. */
async function decideHostPurchasing(demonstration: Demonstration, person: InventedPerson): Promise<void> {
  const commissioner = await demonstration.user(COUNCILS[person.council].commissioner);
  const authorityId = demonstration.councils.of(person.council);
  const providerId = demonstration.providers.of(hostOf(person).name);
  const decidedOn = demonstration.get(Clock).today();
  const decision = { authorityId, providerId, purchasing: 'not_paid', decidedOn } as const;
  await demonstration.get(DecideHostPurchasing).execute(commissioner, decision);
}

function kindOf(
  demonstration: Demonstration,
  { budget }: InventedPerson,
): Pick<BudgetTerms, 'type' | 'moneyHeldIn' | 'isfBasis' | 'hostProviderId'> {
  if (budget === undefined) return { type: 'council_managed', moneyHeldIn: 'council' };
  const { host, ...kind } = budget;
  return host === undefined ? kind : { ...kind, hostProviderId: demonstration.providers.of(host) };
}

function fundersOf({ councilPence, healthPence, contributionPence }: InventedPerson): BudgetTerms['funders'] {
  const given = [
    ['council', councilPence],
    ['health_body', healthPence],
    ['person', contributionPence],
  ] as const;
  return given.flatMap(([kind, amount]) => (amount === undefined ? [] : [{ kind, amountPence: pence(amount) }]));
}
