import { Public } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { paths } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';

@Controller()
export class AccessibilityPage {
  @Get(paths.accessibility)
  @Public('the law asks for it to be open to everyone')
  show(): PageResult {
    return page('accessibility/accessibility.njk', {});
  }
}
