import { ReadAuthorities, ReadDemoUsers, RegisterAuthority, RegisterUser, SetDelegatedLimit } from '@commonweal/access';
import type { RoleGrant } from '@commonweal/access';
import type { Language } from '@commonweal/kernel';
import { COUNCILS, COUNCIL_CODES } from './councils';
import type { Demonstration } from './demonstration';
import { type InventedOfficer, OFFICERS } from './officers';

export async function registerCouncils(demonstration: Demonstration): Promise<void> {
  const { councils } = demonstration;
  for (const { code, id } of await demonstration.get(ReadAuthorities).list()) councils.add(code, id);
  for (const code of COUNCIL_CODES.filter((name) => !councils.has(name))) {
    const { council } = COUNCILS[code];
    councils.add(code, await demonstration.get(RegisterAuthority).execute(demonstration.installer(), council));
  }
}

/** Those whom an earlier start left behind; to be asked before any user is registered. */
export async function recallUsers(demonstration: Demonstration): Promise<void> {
  for (const { name, userId } of await demonstration.get(ReadDemoUsers).list('en'))
    demonstration.users.add(name, userId);
}

export async function registerOfficers(demonstration: Demonstration): Promise<void> {
  await Promise.all(OFFICERS.map((officer) => registerOfficer(demonstration, officer)));
}

async function registerOfficer(demonstration: Demonstration, officer: InventedOfficer): Promise<void> {
  const { name, council, role, language, limitPence } = officer;
  const authorityId = demonstration.councils.of(council);
  await registerUser(demonstration, { name, language, grant: { role, authorityId } });
  if (limitPence === undefined) return;
  const installer = demonstration.installer(council);
  await demonstration.get(SetDelegatedLimit).execute(installer, authorityId, demonstration.users.of(name), limitPence);
}

interface InventedUser {
  readonly name: string;
  readonly language: Language | undefined;
  readonly grant: RoleGrant;
  /** What else they do there. */
  readonly and?: RoleGrant;
}

/** One who may be signed in as by choosing them; does nothing when there is one of this name. */
export async function registerUser(
  demonstration: Demonstration,
  { name, language, grant, and }: InventedUser,
): Promise<void> {
  const { users } = demonstration;
  if (users.has(name)) return;
  const user = { name, language, roles: and === undefined ? [grant] : [grant, and], isDemonstration: true };
  users.add(name, await demonstration.get(RegisterUser).execute(demonstration.installer(), user));
}
