import { isRole, type Reach, reachOf } from '@commonweal/access';
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
  readonly councils: readonly CouncilView[];
}

interface CouncilView {
  readonly name: string | undefined;
  /** Of its heading, for the list of councils above it. */
  readonly anchor: string;
  readonly groups: readonly { readonly titleKey: string; readonly people: readonly PersonView[] }[];
}

interface PersonView {
  readonly userId: string;
  readonly name: string;
  readonly roleKeys: readonly string[];
}

/** By what somebody signs in for: the council itself, a person, or a provider. */
const GROUPS: readonly Reach[] = ['authority', 'person', 'provider'];

/** What one may come in by: invented people, by council, and inside it by group, role and name; those of no council come last. */
export function signInView(
  { users, doors }: { readonly users: readonly DemoUser[]; readonly doors: Doors },
  asked: { readonly next: string; readonly language: Language },
  form: FormState,
): SignInView {
  const names = [...new Set(users.map(({ authority }) => authority))].sort(lastWhenNone);
  const councils = names.map((name, i) => {
    const own = users.filter(({ authority }) => authority === name);
    // The first is where an error of the form leads.
    return { name, anchor: i === 0 ? 'user' : `council-${i + 1}`, groups: groupsOf(own) };
  });
  const going = localPath(asked.next);
  const officersOf = doors.councils.map(({ code, name }) => ({
    name: name[asked.language],
    href: withQuery(pathTo(paths.signInWithCouncil, { code }), { next: going }),
  }));
  return { form, next: going, links: doors.links, officersOf, councils };
}

function groupsOf(users: readonly DemoUser[]): CouncilView['groups'] {
  const groups = GROUPS.map((reach) => ({
    titleKey: `signIn:group.${reach}`,
    people: users
      .filter((user) => reachOfUser(user) === reach)
      .sort((a, b) => sortKey(a).localeCompare(sortKey(b), 'en'))
      .map(({ userId, name, roles }) => ({ userId, name, roleKeys: roles.map((role) => `roles:${role}`) })),
  }));
  return groups.filter(({ people }) => people.length > 0);
}

function reachOfUser({ roles }: DemoUser): Reach {
  const [first] = roles;
  return first !== undefined && isRole(first) ? reachOf(first) : 'authority';
}

function sortKey({ roles, name }: DemoUser): string {
  return `${roles.join()} ${name}`;
}

function lastWhenNone(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a.localeCompare(b, 'en');
}
