import type { Actor } from '@commonweal/kernel';
import {
  type AccountChangeView,
  AskAccountChange,
  type AskedAccount,
  CheckAccountChange,
  ReadAccountChanges,
  ReadHolderAccounts,
  ReadPayees,
  ReadPayerAccounts,
  type WayToCheck,
} from '@commonweal/payments';
import { COUNCILS, COUNCIL_CODES, type CouncilCode } from './councils';
import type { Demonstration } from './demonstration';
import type { InventedProvider } from './invented-provider';
import { decider, type InventedPerson } from './invented-person';
import { hostOf, PROVIDERS } from './providers/providers';

interface AccountToUse {
  readonly account: AskedAccount;
  readonly accountName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly version?: number;
}

/** Where the councils pay from and the providers are paid: asked for by one, checked by another. */
export async function setAccounts(demonstration: Demonstration): Promise<void> {
  await Promise.all([
    ...COUNCIL_CODES.map((code) => setPayerAccount(demonstration, code)),
    ...PROVIDERS.map((provider) => setPayee(demonstration, provider)),
  ]);
}

async function setPayerAccount(demonstration: Demonstration, code: CouncilCode): Promise<void> {
  const { financeOfficer, secondFinanceOfficer, account: numbers, council } = COUNCILS[code];
  const officer = await demonstration.user(financeOfficer);
  // An account that is there already was set by an earlier start.
  if ((await demonstration.get(ReadPayerAccounts).own(officer)).length > 0) return;
  const account = { kind: 'council', authorityId: demonstration.councils.of(code) } as const;
  const change = await waitingFor(demonstration, officer, { account, accountName: council.name, ...numbers });
  await check(demonstration, await demonstration.user(secondFinanceOfficer), change, 'own_statement');
}

async function setPayee(demonstration: Demonstration, provider: InventedProvider): Promise<void> {
  const { account: numbers, facts, user, approvals } = provider;
  if (numbers === undefined) return;
  const actor = await demonstration.user(user.name);
  const [sortCode, accountNumber] = numbers;
  if ((await demonstration.get(ReadPayees).own(actor)) === undefined) {
    const written = { accountName: facts.name, sortCode, accountNumber };
    const change = await waitingFor(demonstration, actor, { account: { kind: 'payee' }, ...written });
    const [council] = COUNCIL_CODES.filter((code) => approvals[code] !== undefined);
    if (council === undefined) throw new RangeError(`no council works with ${facts.name}`);
    await check(demonstration, await demonstration.user(COUNCILS[council].financeOfficer), change, 'rang_known_number');
  }
  await askForAnother(demonstration, actor, provider);
}

/** Where the host of a person's fund pays from for those whose funds it holds, checked by the council that it holds it for. */
export async function setHostAccount(demonstration: Demonstration, person: InventedPerson): Promise<void> {
  const { name, user } = hostOf(person);
  const host = await demonstration.user(user);
  if ((await demonstration.get(ReadPayerAccounts).own(host)).length > 0) return;
  const numbers = PROVIDERS.find(({ facts }) => facts.name === name)?.account;
  if (numbers === undefined) throw new RangeError(`${name} has no account`);
  const [sortCode, accountNumber] = numbers;
  const written = { accountName: `${name} clients`, sortCode, accountNumber };
  const change = await waitingFor(demonstration, host, { account: { kind: 'host' }, ...written });
  const officer = await demonstration.user(COUNCILS[person.council].financeOfficer);
  await check(demonstration, officer, change, 'rang_known_number');
}

/** An account that can exist, from Vocalink's published examples. */
const OF_A_PERSON = { sortCode: '089999', accountNumber: '66374958' };

/** Where the money of a person is paid over to that they hold, or who stands in their place. */
export async function setHolderAccount(demonstration: Demonstration, person: InventedPerson): Promise<void> {
  const holder = await demonstration.user(decider(person));
  const personId = demonstration.people.of(person.name);
  if ((await demonstration.get(ReadHolderAccounts).of(holder, personId)) !== undefined) return;
  const account = { kind: 'holder', authorityId: demonstration.councils.of(person.council), personId } as const;
  const change = await waitingFor(demonstration, holder, { account, accountName: decider(person), ...OF_A_PERSON });
  const officer = await demonstration.user(COUNCILS[person.council].financeOfficer);
  await check(demonstration, officer, change, 'rang_known_number');
}

/** Leaves one to be checked by whoever tries the demonstration; once, whatever became of it. */
async function askForAnother(demonstration: Demonstration, actor: Actor, { facts, movesTo }: InventedProvider) {
  if (movesTo === undefined) return;
  const known = await demonstration.get(ReadAccountChanges).list(actor);
  if (known.length > 1 || known.some(({ state }) => state === 'waiting')) return;
  const [sortCode, accountNumber] = movesTo;
  const { version } = (await demonstration.get(ReadPayees).own(actor)) ?? {};
  await demonstration.get(AskAccountChange).execute(actor, {
    ...{ account: { kind: 'payee' }, accountName: facts.name, sortCode, accountNumber },
    ...(version === undefined ? {} : { version }),
  });
}

/** The change that an earlier start left waiting, or a new one. */
async function waitingFor(demonstration: Demonstration, actor: Actor, wanted: AccountToUse) {
  const changes = demonstration.get(ReadAccountChanges);
  const left = (await changes.list(actor)).find(({ state, side }) => state === 'waiting' && side === 'own');
  if (left !== undefined) return left;
  const { changeId } = await demonstration.get(AskAccountChange).execute(actor, wanted);
  return changes.byId(actor, changeId);
}

async function check(demonstration: Demonstration, checker: Actor, change: AccountChangeView, how: WayToCheck) {
  const { id: changeId, version, lastDigits } = change;
  const said = { how, lastDigits: lastDigits ?? '' };
  await demonstration.get(CheckAccountChange).execute(checker, { changeId, version, ...said });
}
