import { OptionalActor, Public } from '@commonweal/platform';
import type { Actor } from '@commonweal/kernel';
import { Controller, Get } from '@nestjs/common';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';
import { startView } from './start.view';

@Controller()
export class StartPage {
  @Get(paths.start)
  @Public('the first page says what Commonweal is')
  show(@OptionalActor() actor: Actor | undefined): PageResult {
    return page('start/start.njk', startView(actor));
  }
}
