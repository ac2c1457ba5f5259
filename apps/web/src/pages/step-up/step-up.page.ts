import type { Actor } from '@commonweal/kernel';
import { CurrentActor, SignedIn } from '@commonweal/platform';
import { Controller, Get, Query, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { localPath } from '../../addresses/local-path';
import { withQuery } from '../../addresses/with-query';
import { paths, pathTo } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';

/** Asks somebody who is signed in to prove once more who they are, by the door they came in. */
@Controller()
@SignedIn('everyone proves who they are for themselves')
export class StepUpPage {
  @Get(paths.stepUp)
  show(@CurrentActor() actor: Actor, @Req() request: FastifyRequest, @Query('next') next?: string): PageResult {
    const { door, data } = request.session;
    const going = localPath(next);
    const councilHref = typeof data?.council === 'string' ? withCouncil(data.council, going) : undefined;
    return page('step-up/step-up.njk', { userId: actor.userId, next: going, door, councilHref });
  }
}

function withCouncil(code: string, next: string): string {
  return withQuery(pathTo(paths.signInWithCouncil, { code }), { next, again: 'yes' });
}
