import { AskForLink, ReadUsers, UseLink } from '@commonweal/access';
import { type Actor, Clock, type Language } from '@commonweal/kernel';
import { CurrentActor, Public, SignedIn } from '@commonweal/platform';
import { Controller, Get, Inject, NotFoundException, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { localPath } from '../../../addresses/local-path';
import { SubmittedForm, type Submission } from '../../../forms';
import { PageLanguage } from '../../../language/page-language';
import { paths } from '../../../paths';
import { Page, page, pageAgain, seeOther, type PageResult } from '../../../rendering/page-result';
import { startSession } from '../../../session/sign-in-out';
import { WEB_SETTINGS, type WebSettings } from '../../../web-settings';
import { signInView } from '../sign-in.view';
import { AskForLinkForm } from './link.form';

const LINK_PAGE = 'sign-in/link/link.njk';
const GONE = 410;

/** Sign-in by a link that is sent by e-mail: for holders and providers. */
@Controller()
export class SignInLinkPage {
  constructor(
    private readonly askForLink: AskForLink,
    private readonly useLink: UseLink,
    private readonly users: ReadUsers,
    private readonly clock: Clock,
    @Inject(WEB_SETTINGS) private readonly settings: WebSettings,
  ) {}

  @Post(paths.askForLink)
  @Public('nobody is signed in before')
  @RouteConfig({ limited: 'sign-in' })
  async ask(
    @SubmittedForm(AskForLinkForm) sent: Submission<AskForLinkForm>,
    @PageLanguage() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    this.assertLinks();
    const next = localPath(String(sent.form.values.next ?? '/'));
    if (!sent.ok) {
      const view = signInView({ users: [], doors: this.settings.doors }, { next, language }, sent.form);
      return pageAgain('sign-in/sign-in.njk', view);
    }
    await this.askForLink.execute(sent.value.email, next, request.id);
    return seeOther(paths.linkAsked);
  }

  /** The same for every address, known or not. */
  @Get(paths.linkAsked)
  @Public('nobody is signed in before')
  asked(): PageResult {
    return page('sign-in/link/asked.njk', {});
  }

  /** To one's own address, on the way to something that asks for fresh proof. */
  @Post(paths.stepUpLink)
  @SignedIn('everyone proves who they are for themselves')
  @RouteConfig({ limited: 'sign-in' })
  async stepUp(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<PageResult> {
    this.assertLinks();
    const { email } = await this.users.byId(actor, actor.userId);
    const { next } = request.body as Readonly<Record<string, unknown>>;
    const nextPath = localPath(typeof next === 'string' ? next : '/');
    if (email !== undefined) await this.askForLink.execute(email, nextPath, request.id);
    return seeOther(paths.linkAsked);
  }

  /** Reading it uses nothing up: programs that look through mail open every link. */
  @Get(paths.link)
  @Public('the link is the proof')
  show(): PageResult {
    this.assertLinks();
    return page(LINK_PAGE, { isGone: false });
  }

  @Post(paths.link)
  @Public('the link is the proof')
  @RouteConfig({ limited: 'sign-in' })
  async submit(@Param('secret') secret: string, @Req() request: FastifyRequest): Promise<PageResult> {
    this.assertLinks();
    const used = await this.useLink.execute(secret, request.id);
    if (used === undefined) return new Page(LINK_PAGE, { isGone: true }, GONE);
    await startSession(request, { userId: used.userId, door: 'link', at: this.clock.now() });
    return seeOther(localPath(used.nextPath));
  }

  private assertLinks(): void {
    if (!this.settings.doors.links) throw new NotFoundException();
  }
}
