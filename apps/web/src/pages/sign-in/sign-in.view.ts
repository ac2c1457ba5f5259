import type { Language } from '@commonweal/kernel';
import { localPath } from '../../addresses/local-path';
import { withQuery } from '../../addresses/with-query';
import type { FormState } from '../../forms';
import { paths, pathTo } from '../../paths';
import type { Doors } from '../../web-settings';
import type { DemoUser } from './demo-users';

export interface SignInView {
  readonly form: FormState;
  readonly next: string;
  /** By a link that is sent by e-mail. */
  readonly links: boolean;
  /** Councils whose officers sign in with the council itself. */
  readonly officersOf: readonly { readonly name: string; readonly href: string }[];
  readonly councils: readonly { readonly name: string | undefined; readonly people: readonly PersonView[] }[];
}

interface PersonView {
  readonly userId: string;
  readonly name: string;
  readonly roleKeys: readonly string[];
}

/** What one may come in by: invented people, by council, and inside it by role and name; those of no council come last. */
export function signInView(
  { users, doors }: { readonly users: readonly DemoUser[]; readonly doors: Doors },
  asked: { readonly next: string; readonly language: Language },
  form: FormState,
): SignInView {
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
  const going = localPath(asked.next);
  const officersOf = doors.councils.map(({ code, name }) => ({
    name: name[asked.language],
    href: withQuery(pathTo(paths.signInWithCouncil, { code }), { next: going }),
  }));
  return { form, next: going, links: doors.links, officersOf, councils };
}

function sortKey({ roles, name }: DemoUser): string {
  return `${roles.join()} ${name}`;
}

function lastWhenNone(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.localeCompare(b, 'en');
}
