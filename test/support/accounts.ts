import type { Actor } from '@commonweal/kernel';
import {
  type AccountChangeId,
  AskAccountChange,
  type AskedAccount,
  CheckAccountChange,
  type WayToCheck,
} from '@commonweal/payments';
import { newId } from './world-budget';

interface UseCases {
  get<T>(type: abstract new (...args: never[]) => T, options: { strict: false }): T;
}

interface AccountInUse {
  readonly account: AskedAccount;
  readonly accountName: string;
  readonly sortCode: string;
  readonly accountNumber: string;
  readonly version?: number;
}

/** From Vocalink's published examples: it can exist. */
export const INVENTED_ACCOUNT = {
  accountName: 'Invented account',
  sortCode: '08-99-99',
  accountNumber: '66374958',
};

/** Somebody of the same council or provider; not one of those who are in the database. */
export function colleagueOf(actor: Actor): Actor {
  const permissions = new Set([...actor.permissions, 'account-change.check', 'account-change.read']);
  return { ...actor, permissions, userId: newId<'User'>() };
}

/** Asked for by one and checked by another, by default a colleague: in use. */
export async function useAccount(
  app: UseCases,
  asker: Actor,
  asked: AccountInUse,
  { by, how }: { by: Actor; how: WayToCheck } = { by: colleagueOf(asker), how: 'own_statement' },
): Promise<AccountChangeId> {
  const { changeId } = await app.get(AskAccountChange, { strict: false }).execute(asker, asked);
  const lastDigits = asked.accountNumber.replaceAll(' ', '').slice(-4);
  const check = app.get(CheckAccountChange, { strict: false });
  await check.execute(by, { changeId, version: 1, how, lastDigits });
  return changeId;
}
