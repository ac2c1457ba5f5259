import { ReadOffers } from '@commonweal/catalogue';
import { Public } from '@commonweal/platform';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { LongPageQuery } from '../fields/page.query';
import { pageOfAll } from '../fields/page-of-all';
import { Parts, Text, YesNo } from '../fields/response-fields';

export class CategoryResponse {
  @Text() code: string;
  @Text() name: string;
  @Text({ description: 'The name in Welsh' }) nameCy: string;
  @YesNo({ description: 'Personal care and the like' }) regulatedActivity: boolean;
  @YesNo({ description: 'On this menu' }) open: boolean;
}

export class CategoriesResponse {
  @Parts(() => CategoryResponse) items: readonly CategoryResponse[];
  @Text({ nullable: true }) nextCursor: string | null;
}

@Controller('categories')
@Public('what can be bought is public')
export class CategoriesController {
  constructor(private readonly offers: ReadOffers) {}

  @Get()
  @ApiOkResponse({ type: CategoriesResponse })
  async list(@Query() page: LongPageQuery): Promise<CategoriesResponse> {
    return pageOfAll(await this.offers.categories(), page, ({ code }) => code);
  }
}
