import { ReadBudgets } from '@commonweal/budgets';
import type { Actor } from '@commonweal/kernel';
import { ReadAwards } from '@commonweal/ordering';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { WaitingReader } from './waiting';
import { WhoseCareReader } from './whose-care';
import { yourCareView } from './your-care.view';

const SHOWN = 50;

/** The home of the person whose budget it is: what waits for them, the money, what is arranged. */
@Controller()
@RequirePermission('award.agree')
export class YourCarePage {
  constructor(
    private readonly whose: WhoseCareReader,
    private readonly budgets: ReadBudgets,
    private readonly awards: ReadAwards,
    private readonly waiting: WaitingReader,
  ) {}

  @Get(paths.yourCare)
  async show(@CurrentActor() actor: Actor, @Query('person') asked?: string): Promise<PageResult> {
    const whose = await this.whose.of(actor, asked, paths.yourCare);
    const { personId } = whose;
    const states = ['awaiting_agreement', 'awaiting_approval', 'offered', 'accepted', 'active'] as const;
    const [budgets, awards, waiting] = await Promise.all([
      this.budgets.forPerson(actor, personId),
      this.awards.list(actor, { personId, states, limit: SHOWN }),
      this.waiting.of(actor, personId),
    ]);
    return page('your-care/your-care.njk', yourCareView({ actor, whose, budgets, awards: awards.items, ...waiting }));
  }
}
