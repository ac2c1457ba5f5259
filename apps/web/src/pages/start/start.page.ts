import { OptionalActor, Public } from '@commonweal/platform';
import type { Actor } from '@commonweal/kernel';
import { Controller, Get } from '@nestjs/common';
import { paths } from '../../paths';
import { page, type PageResult, seeOther } from '../../rendering/page-result';
import { homeOf } from './homes';
import { startView } from './start.view';

@Controller()
export class StartPage {
  @Get(paths.start)
  @Public('the first page says what Commonweal is')
  show(@OptionalActor() actor: Actor | undefined): PageResult {
    const home = homeOf(actor);
    return home === undefined ? page('start/start.njk', startView(actor)) : seeOther(home);
  }
}
