import { ReadSuggestibleBudgets } from '@commonweal/budgets';
import type { Actor, PersonId } from '@commonweal/kernel';
import { ReadSuggestions } from '@commonweal/ordering';
import { type IntroducedPersonView, ReadIntroducedPeople } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AskedForm, type Submission } from '../../forms';
import { paths } from '../../paths';
import { page, pageAgain, type PageResult } from '../../rendering/page-result';
import { IntroductionsForm } from './introductions.form';
import { introductionsView } from './introductions.view';

const TEMPLATE = 'introductions/introductions.njk';

/** Suggestions that are looked at: the newest. */
const MOST = 100;

/** Where brokers, connectors and support organisations begin: what they may do, and for whom. */
@Controller()
export class IntroductionsPage {
  constructor(
    private readonly people: ReadIntroducedPeople,
    private readonly budgets: ReadSuggestibleBudgets,
    private readonly suggestions: ReadSuggestions,
  ) {}

  @Get(paths.introductions)
  @RequirePermission('person.introduce')
  async show(
    @CurrentActor() actor: Actor,
    @AskedForm(IntroductionsForm) asked: Submission<IntroductionsForm>,
  ): Promise<PageResult> {
    const people = await this.people.byIds(actor, await this.whom(actor));
    const reference = asked.ok ? asked.value.reference : undefined;
    const found = reference === undefined ? undefined : await this.people.byReference(actor, reference);
    const budgets = await this.budgets.ofPeople(actor, idsOf(found === undefined ? people : [found, ...people]));
    const view = introductionsView({ actor, people, budgets, form: asked.form, reference, found });
    return asked.ok ? page(TEMPLATE, view) : pageAgain(TEMPLATE, view);
  }

  /** Those who share with the reader; and of a whole council only those to whom the reader has suggested something. */
  private async whom(actor: Actor): Promise<readonly PersonId[]> {
    const { items: made } = await this.suggestions.list(actor, { own: true, limit: MOST });
    return [...new Set([...actor.personIds, ...made.map(({ personId }) => personId)])];
  }
}

function idsOf(people: readonly IntroducedPersonView[]): readonly PersonId[] {
  return people.map(({ id }) => id);
}
