import { localPath } from '../../addresses/local-path';
import type { FormState } from '../../forms';
import type { DemoUser } from './demo-users';

export interface SignInView {
  readonly form: FormState;
  readonly next: string;
  readonly councils: readonly { readonly name: string | undefined; readonly people: readonly PersonView[] }[];
}

interface PersonView {
  readonly userId: string;
  readonly name: string;
  readonly roleKeys: readonly string[];
}

/** By council, and inside it by role and name; those of no council come last. */
export function signInView(users: readonly DemoUser[], next: string, form: FormState): SignInView {
  const names = [...new Set(users.map(({ authority }) => authority))].sort(lastWhenNone);
  const councils = names.map((name) => ({
    name,
    people: users
      .filter(({ authority }) => authority === name)
      .sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'))
      .map(({ userId, name: person, roles }) => ({
        userId,
        name: person,
        roleKeys: roles.map((role) => `roles:${role}`),
      })),
  }));
  return { form, next: localPath(next), councils };
}

function sortKey({ roles, name }: DemoUser): string {
  return `${roles.join()} ${name}`;
}

function lastWhenNone(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.localeCompare(b, 'en');
}
