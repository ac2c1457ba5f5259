import { ReadBudgets } from '@commonweal/budgets';
import { type Actor, DomainError, type Pence, type PersonId, ZERO } from '@commonweal/kernel';
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
  @WholeNumber({ description: 'Of all the person’s budgets that this user may see' }) allocatedPence: Pence;
  @WholeNumber() version: number;
  @Texts({ description: 'None: a person is read here, and changed on the pages' }) allowedActions: readonly string[];
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
    return { items: await this.withAllocation(actor, items), nextCursor: nextCursor ?? null };
  }

  @Get(':id')
  @ApiOkResponse({ type: PersonResponse })
  async read(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: PersonId): Promise<PersonResponse> {
    const [person] = await this.withAllocation(actor, [await this.people.byId(actor, id)]);
    if (person === undefined) throw new DomainError('not-found');
    return person;
  }

  private async withAllocation(actor: Actor, people: readonly PersonView[]): Promise<PersonResponse[]> {
    const maySee = actor.permissions.has('budget.read');
    const ids = people.map(({ id }) => id);
    const allocated = maySee ? await this.budgets.allocated(actor, ids) : new Map<PersonId, Pence>();
    return people.map((person) => personResponse(person, allocated.get(person.id) ?? ZERO));
  }
}

function personResponse(person: PersonView, allocatedPence: Pence): FieldsOf<PersonResponse> {
  const { id, authorityId, reference, name, language, postcode, version } = person;
  return {
    ...{ id, authorityId, reference, name, language, postcode, version, allocatedPence },
    outcomes: [...person.outcomes],
    allowedActions: [],
  };
}
