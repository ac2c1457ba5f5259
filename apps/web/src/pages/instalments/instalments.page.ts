import type { Actor } from '@commonweal/kernel';
import { INSTALMENT_STANDINGS, type InstalmentList, ReadInstalments } from '@commonweal/payments';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, pagerLinks } from '../../addresses/cursor-trail';
import { AskedForm, type Submission } from '../../forms';
import { paths, pathTo } from '../../paths';
import { page, pageAgain, type PageResult } from '../../rendering/page-result';
import { InstalmentsForm } from './instalments.form';

const ON_A_PAGE = 50;
const TEMPLATE = 'instalments/instalments.njk';

/** What a council pays over to the hosts and holders of budgets: planned, held, due and paid, in the order of their days. */
@Controller()
export class InstalmentsPage {
  constructor(private readonly instalments: ReadInstalments) {}

  @Get(paths.instalments)
  @RequirePermission('payment-run.read')
  async show(
    @CurrentActor() actor: Actor,
    @AskedForm(InstalmentsForm) asked: Submission<InstalmentsForm>,
  ): Promise<PageResult> {
    if (!asked.ok) return pageAgain(TEMPLATE, viewOf(asked, { items: [], nextCursor: null }));
    const { state, pages } = asked.value;
    const found = await this.instalments.list(actor, { state, cursor: currentCursor(pages), limit: ON_A_PAGE });
    return page(TEMPLATE, viewOf(asked, found));
  }
}

function viewOf(asked: Submission<InstalmentsForm>, { items, nextCursor }: InstalmentList) {
  const { state, pages: trail } = asked.ok ? asked.value : {};
  return {
    form: asked.form,
    states: INSTALMENT_STANDINGS,
    instalments: items.map((one) => ({ ...one, href: pathTo(paths.instalment, { instalmentId: one.id }) })),
    narrowed: state !== undefined,
    pager: pagerLinks({ path: paths.instalments, query: { state }, trail, nextCursor }),
  };
}
