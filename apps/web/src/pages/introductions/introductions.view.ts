import type { SuggestibleBudgetView } from '@commonweal/budgets';
import type { Actor } from '@commonweal/kernel';
import type { IntroducedPersonView } from '@commonweal/people';
import { withQuery } from '../../addresses/with-query';
import type { FormState } from '../../forms';
import { paths, pathTo } from '../../paths';

const ON_A_PAGE = 20;

interface IntroducedPerson extends Pick<IntroducedPersonView, 'name' | 'firstName' | 'reference'> {
  readonly budgets: readonly (Pick<SuggestibleBudgetView, 'reference' | 'type' | 'startsOn' | 'endsOn'> & {
    readonly menuHref: string;
  })[];
}

export interface IntroductionsView {
  readonly form: FormState;
  /** Works for a council: finds somebody by their reference. */
  readonly finds: boolean;
  /** Somebody was looked for. */
  readonly asked: string | undefined;
  readonly found: IntroducedPerson | undefined;
  readonly people: readonly IntroducedPerson[];
  readonly pages: readonly { readonly number: number; readonly href: string; readonly current: boolean }[];
}

interface OnFile {
  readonly actor: Actor;
  readonly people: readonly IntroducedPersonView[];
  readonly budgets: readonly SuggestibleBudgetView[];
  readonly form: FormState;
  readonly reference: string | undefined;
  readonly found: IntroducedPersonView | undefined;
}

export function introductionsView({ actor, people, budgets, form, reference, found }: OnFile): IntroductionsView {
  const onPage = Number(typeof form.values.page === 'string' && form.errors.length === 0 ? form.values.page || 1 : 1);
  const pages = Array.from({ length: Math.ceil(people.length / ON_A_PAGE) }, (_, n) => n + 1);
  return {
    form,
    finds: actor.authorityIds.length > 0,
    asked: reference,
    found: found && introduced(found, budgets),
    people: people.slice((onPage - 1) * ON_A_PAGE, onPage * ON_A_PAGE).map((person) => introduced(person, budgets)),
    pages: pages.map((number) => ({
      number,
      href: withQuery(paths.introductions, { page: number === 1 ? undefined : number }),
      current: number === onPage,
    })),
  };
}

function introduced(person: IntroducedPersonView, budgets: readonly SuggestibleBudgetView[]): IntroducedPerson {
  const { id, name, firstName, reference } = person;
  const own = budgets.filter(({ personId }) => personId === id);
  return {
    ...{ name, firstName, reference },
    budgets: own.map(({ id: budgetId, reference: of, type, startsOn, endsOn }) => ({
      ...{ reference: of, type, startsOn, endsOn },
      menuHref: pathTo(paths.introductionMenu, { budgetId }),
    })),
  };
}
