import { ReadBudgets } from '@commonweal/budgets';
import type { Actor, PersonId } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { ReadPeople } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { currentCursor, Trail } from '../../../addresses/cursor-trail';
import { paths } from '../../../paths';
import { page, type PageResult } from '../../../rendering/page-result';
import { personView } from './person.view';

const AWARDS_ON_A_PAGE = 20;

@Controller()
export class PersonPage {
  constructor(
    private readonly people: ReadPeople,
    private readonly budgets: ReadBudgets,
    private readonly awards: ReadAwards,
  ) {}

  @Get(paths.person)
  @RequirePermission('person.read')
  async show(
    @CurrentActor() actor: Actor,
    @AddressId('personId') personId: PersonId,
    @Trail() pages: string | undefined,
  ): Promise<PageResult> {
    const person = await this.people.byId(actor, personId);
    const [budgets, awards] = await Promise.all([
      this.budgets.forPerson(actor, personId),
      this.awards.list(actor, { personId, cursor: currentCursor(pages), limit: AWARDS_ON_A_PAGE }),
    ]);
    return page('people/person/person.njk', personView({ actor, person, budgets, awards, trail: pages }));
  }
}
