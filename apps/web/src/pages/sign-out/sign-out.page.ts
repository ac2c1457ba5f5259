import { Public } from '@commonweal/platform';
import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieName } from '../../http-plugins';
import { paths } from '../../paths';
import { page, seeOther, type PageResult } from '../../rendering/page-result';
import { endSession } from '../../session/sign-in-out';
import { WEB_SETTINGS, type WebSettings } from '../../web-settings';

@Controller()
export class SignOutPage {
  constructor(@Inject(WEB_SETTINGS) private readonly settings: WebSettings) {}

  @Post(paths.signOut)
  @Public('signing out twice does no harm')
  async submit(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PageResult> {
    await endSession(request, reply, cookieName('session', this.settings.https));
    return seeOther(paths.signedOut);
  }

  @Get(paths.signedOut)
  @Public('nobody is signed in after')
  show(): PageResult {
    return page('signed-out/signed-out.njk', {});
  }
}
