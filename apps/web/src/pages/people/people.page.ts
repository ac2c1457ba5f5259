import type { Actor } from '@commonweal/kernel';
import { ReadPeople } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor } from '../../addresses/cursor-trail';
import { AskedForm, type Submission } from '../../forms';
import { paths } from '../../paths';
import { page, pageAgain, type PageResult } from '../../rendering/page-result';
import { PeopleForm } from './people.form';
import { peopleView } from './people.view';

const ON_A_PAGE = 25;

@Controller()
export class PeoplePage {
  constructor(private readonly people: ReadPeople) {}

  @Get(paths.people)
  @RequirePermission('person.read')
  async show(@CurrentActor() actor: Actor, @AskedForm(PeopleForm) asked: Submission<PeopleForm>): Promise<PageResult> {
    if (!asked.ok) return pageAgain('people/people.njk', peopleView({ items: [], nextCursor: undefined }, asked.form));
    const { q, sort, pages } = asked.value;
    const found = await this.people.list(actor, { q, sort, cursor: currentCursor(pages), limit: ON_A_PAGE });
    return page('people/people.njk', peopleView(found, asked.form));
  }
}
