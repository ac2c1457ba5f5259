import { DomainError } from '@commonweal/kernel';
import { ReadPayees, SetPayee, SetPayerAccount } from '@commonweal/payments';
import { COUNCILS, COUNCIL_CODES, type CouncilCode } from './councils';
import type { Demonstration } from './demonstration';
import type { InventedProvider } from './invented-provider';
import { PROVIDERS } from './providers/providers';

/** Where the councils pay from and the providers are paid. */
export async function setAccounts(demonstration: Demonstration): Promise<void> {
  await Promise.all([
    ...COUNCIL_CODES.map((code) => setPayerAccount(demonstration, code)),
    ...PROVIDERS.map((provider) => setPayee(demonstration, provider)),
  ]);
}

async function setPayerAccount(demonstration: Demonstration, code: CouncilCode): Promise<void> {
  const { financeOfficer, account, council } = COUNCILS[code];
  const officer = await demonstration.user(financeOfficer);
  const authorityId = demonstration.councils.of(code);
  try {
    await demonstration.get(SetPayerAccount).execute(officer, { authorityId, accountName: council.name, ...account });
  } catch (error) {
    // An account that is there already was set by an earlier start.
    if (!(error instanceof DomainError && error.code === 'stale-version')) throw error;
  }
}

async function setPayee(demonstration: Demonstration, { account, facts, user }: InventedProvider): Promise<void> {
  if (account === undefined) return;
  const actor = await demonstration.user(user.name);
  if ((await demonstration.get(ReadPayees).own(actor)) !== undefined) return;
  const [sortCode, accountNumber] = account;
  await demonstration.get(SetPayee).execute(actor, { accountName: facts.name, sortCode, accountNumber });
}
