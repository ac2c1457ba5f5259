import { OpenBudget, ReadBudgets } from '@commonweal/budgets';
import { addMonths, Clock, pence } from '@commonweal/kernel';
import { ReadPeople, RegisterPerson } from '@commonweal/people';
import { COUNCILS, COUNCIL_CODES } from './councils';
import type { Demonstration } from './demonstration';
import type { InventedPerson } from './invented-person';
import { PEOPLE } from './people/people';
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
  const grant = { role: 'budget_holder', authorityId, personId: demonstration.people.of(name) } as const;
  await registerUser(demonstration, { name, language, grant });
}

/** A council-managed budget of a year for each, half of it gone by. */
export async function openBudgets(demonstration: Demonstration): Promise<void> {
  await Promise.all(PEOPLE.map((person) => openBudget(demonstration, person)));
}

async function openBudget(demonstration: Demonstration, person: InventedPerson): Promise<void> {
  const { name, council, councilPence, contributionPence } = person;
  const financeOfficer = await demonstration.user(COUNCILS[council].financeOfficer);
  const personId = demonstration.people.of(name);
  const [known] = await demonstration.get(ReadBudgets).forPerson(financeOfficer, personId);
  if (known !== undefined) {
    demonstration.budgets.add(name, known.id);
    return;
  }
  const today = demonstration.get(Clock).today();
  const { id } = await demonstration.get(OpenBudget).execute(financeOfficer, {
    ...{ authorityId: demonstration.councils.of(council), personId },
    ...{ type: 'council_managed', moneyHeldIn: 'council' },
    ...{ startsOn: addMonths(today, -6), endsOn: addMonths(today, 6) },
    funders: [
      { kind: 'council', amountPence: pence(councilPence) },
      ...(contributionPence === undefined ? [] : [{ kind: 'person', amountPence: pence(contributionPence) } as const]),
    ],
  });
  demonstration.budgets.add(name, id);
}
