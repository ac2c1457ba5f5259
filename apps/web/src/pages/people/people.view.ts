import type { Language } from '@commonweal/kernel';
import type { PeoplePage, PersonView } from '@commonweal/people';
import { pagerLinks, type PagerLinks } from '../../addresses/cursor-trail';
import type { FormState } from '../../forms';
import { paths, pathTo } from '../../paths';

export interface PeopleView {
  readonly form: FormState;
  readonly people: readonly PersonLine[];
  /** Something was typed to search for. */
  readonly searched: boolean;
  readonly pager: PagerLinks;
}

export interface PersonLine {
  readonly href: string;
  readonly name: string;
  readonly reference: string;
  readonly language: Language;
  readonly outcomes: number;
}

export function peopleView({ items, nextCursor }: PeoplePage, form: FormState): PeopleView {
  const { q, sort, pages } = textsOf(form);
  return {
    form,
    people: items.map(personLine),
    searched: q !== undefined,
    pager: pagerLinks({ path: paths.people, query: { q, sort }, trail: pages, nextCursor }),
  };
}

function personLine({ id, name, reference, language, outcomes }: PersonView): PersonLine {
  return { href: pathTo(paths.person, { personId: id }), name, reference, language, outcomes: outcomes.length };
}

function textsOf({ values }: FormState): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  );
}
