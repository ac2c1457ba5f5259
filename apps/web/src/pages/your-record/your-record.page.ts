import type { Actor } from '@commonweal/kernel';
import { ReadPeople } from '@commonweal/people';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { WhoseCareReader } from '../your-care/whose-care';

/** What is held about the person, as it is held. */
@Controller()
@RequirePermission('award.agree')
export class YourRecordPage {
  constructor(
    private readonly whose: WhoseCareReader,
    private readonly people: ReadPeople,
  ) {}

  @Get(paths.yourRecord)
  async show(@CurrentActor() actor: Actor, @Query('person') asked?: string): Promise<PageResult> {
    const whose = await this.whose.of(actor, asked, paths.yourRecord);
    const { reference, name, firstName, address, postcode, language, outcomes } = await this.people.byId(
      actor,
      whose.personId,
      'own-record',
    );
    const person = { reference, name, firstName, address, postcode, language };
    return page('your-record/your-record.njk', { whose, person, outcomes });
  }
}
