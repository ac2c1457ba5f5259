import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DomainError } from '@commonweal/kernel';
import { Public, sourceRoot } from '@commonweal/platform';
import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PROBLEM_SLUGS } from './api-errors';

/** What each problem's type leads to: what happened and what to do. */
@ApiExcludeController()
@Controller('problems')
@Public('the meaning of an error is no secret')
export class ProblemsController {
  private readonly pages = new Map(PROBLEM_SLUGS.map((slug) => [slug, readPage(slug)]));

  @Get(':slug')
  @Header('content-type', 'text/markdown; charset=utf-8')
  page(@Param('slug') slug: string): string {
    const text = this.pages.get(slug);
    if (text === undefined) throw new DomainError('not-found');
    return text;
  }
}

function readPage(slug: string): string {
  return readFileSync(join(sourceRoot(), 'docs', 'problems', `${slug}.md`), 'utf8');
}
