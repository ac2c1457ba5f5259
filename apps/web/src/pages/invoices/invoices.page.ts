import { ReadClaims } from '@commonweal/delivery';
import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { currentCursor, pagerLinks, Trail } from '../../addresses/cursor-trail';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { invoiceLine } from './invoice-line';

const PER_PAGE = 25;

@Controller()
@RequirePermission('claim.submit')
export class InvoicesPage {
  constructor(private readonly claims: ReadClaims) {}

  @Get(paths.invoices)
  async show(@CurrentActor() actor: Actor, @Trail() trail: string | undefined): Promise<PageResult> {
    const [asked, list] = await Promise.all([
      this.claims.list(actor, { states: ['queried'], limit: PER_PAGE }),
      this.claims.list(actor, { cursor: currentCursor(trail), limit: PER_PAGE }),
    ]);
    const { items, nextCursor } = list;
    return page('invoices/invoices.njk', {
      asked: trail === undefined ? asked.items.map((claim) => invoiceLine(actor, claim)) : [],
      invoices: items.map((claim) => invoiceLine(actor, claim)),
      pager: pagerLinks({ path: paths.invoices, query: {}, trail, nextCursor }),
    });
  }
}
