import { type BudgetView, ReadBudgets } from '@commonweal/budgets';
import { type Actor, add, pence, type Pence, type PersonId } from '@commonweal/kernel';
import { type PersonView, ReadPeople } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import type { FieldsOf } from '../fields/fields-of';
import { PageQuery } from '../fields/page.query';
import { ChoiceField, TextField } from '../fields/request-fields';
import { Choice, Id, Parts, Text, Texts, WholeNumber, YesNo } from '../fields/response-fields';
import { IdPipe } from '../http/id.pipe';

export class PeopleQuery extends PageQuery {
  @TextField({ most: 100, optional: true, description: 'Part of a name or of a reference' }) q?: string;
  @ChoiceField(['name', 'reference'], { optional: true }) sort?: 'name' | 'reference';
}

export class OutcomeResponse {
  @Id() id: string;
  @Text() code: string;
  @Text({ description: 'In the person’s own words' }) text: string;
  @YesNo({ description: 'The words were erased' }) isErased: boolean;
}

export class PersonResponse {
  @Id() id: string;
  @Id() authorityId: string;
  @Text() reference: string;
  @Text() name: string;
  @Choice(['en', 'cy']) language: string;
  @Text() postcode: string;
  @Parts(() => OutcomeResponse) outcomes: readonly OutcomeResponse[];
  @WholeNumber() version: number;
  @Texts({ description: 'None: a person is read here, and changed on the pages' }) allowedActions: readonly string[];
}

export class OnePersonResponse extends PersonResponse {
  @WholeNumber({ description: 'Of all the person’s budgets that this user may see' }) allocatedPence: Pence;
}

export class PeopleResponse {
  @Parts(() => PersonResponse) items: readonly PersonResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

@Controller('people')
@RequirePermission('person.read')
export class PeopleController {
  constructor(
    private readonly people: ReadPeople,
    private readonly budgets: ReadBudgets,
  ) {}

  @Get()
  @ApiOkResponse({ type: PeopleResponse })
  async list(@CurrentActor() actor: Actor, @Query() query: PeopleQuery): Promise<PeopleResponse> {
    const { items, nextCursor } = await this.people.list(actor, query);
    return { items: items.map(personResponse), nextCursor: nextCursor ?? null };
  }

  @Get(':id')
  @ApiOkResponse({ type: OnePersonResponse })
  async read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: PersonId): Promise<OnePersonResponse> {
    const person = await this.people.byId(actor, id);
    const budgets = actor.permissions.has('budget.read') ? await this.budgets.forPerson(actor, id) : [];
    return { ...personResponse(person), allocatedPence: allocationOf(budgets) };
  }
}

function allocationOf(budgets: readonly BudgetView[]): Pence {
  return budgets.reduce((total, { figures }) => add(total, figures.allocatedPence), pence(0));
}

function personResponse(person: PersonView): FieldsOf<PersonResponse> {
  const { id, authorityId, reference, name, language, postcode, version } = person;
  return {
    ...{ id, authorityId, reference, name, language, postcode, version },
    outcomes: [...person.outcomes],
    allowedActions: [],
  };
}
