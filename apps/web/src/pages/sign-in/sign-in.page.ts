import { Clock, type Language } from '@commonweal/kernel';
import { Public } from '@commonweal/platform';
import { Controller, Get, Inject, NotFoundException, Post, Query, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { localPath } from '../../addresses/local-path';
import { newForm, SubmittedForm, withError, type FormState, type Submission } from '../../forms';
import { PageLanguage } from '../../language/page-language';
import { paths } from '../../paths';
import { page, pageAgain, seeOther, type PageResult } from '../../rendering/page-result';
import { startSession } from '../../session/sign-in-out';
import { WEB_SETTINGS, type WebSettings } from '../../web-settings';
import { DemoUsers } from './demo-users';
import { SignInForm } from './sign-in.form';
import { signInView, type SignInView } from './sign-in.view';

/** Sign-in of a demonstration: by choosing a person. */
@Controller()
export class SignInPage {
  constructor(
    private readonly users: DemoUsers,
    private readonly clock: Clock,
    @Inject(WEB_SETTINGS) private readonly settings: WebSettings,
  ) {}

  @Get(paths.signIn)
  @Public('nobody is signed in before')
  async show(@PageLanguage() language: Language, @Query('next') next?: string): Promise<PageResult> {
    return page('sign-in/sign-in.njk', await this.view(language, next, newForm()));
  }

  @Post(paths.signIn)
  @Public('nobody is signed in before')
  @RouteConfig({ limited: 'sign-in' })
  async submit(
    @SubmittedForm(SignInForm) form: Submission<SignInForm>,
    @PageLanguage() language: Language,
    @Req() request: FastifyRequest,
  ): Promise<PageResult> {
    if (!this.settings.demonstration) throw new NotFoundException();
    const next = String(form.form.values.next ?? '/');
    if (!form.ok) return pageAgain('sign-in/sign-in.njk', await this.view(language, next, form.form));
    const user = (await this.users.list(language)).find(({ userId }) => userId === form.value.user);
    if (user === undefined) {
      const again = withError(form.form, 'user', 'signIn:unknownPerson');
      return pageAgain('sign-in/sign-in.njk', await this.view(language, next, again));
    }
    await startSession(request, { userId: user.userId, door: 'demonstration', at: this.clock.now() });
    return seeOther(localPath(next));
  }

  private async view(language: Language, next: string | undefined, form: FormState): Promise<SignInView> {
    const users = this.settings.demonstration ? await this.users.list(language) : [];
    return signInView({ users, doors: this.settings.doors }, { next: next ?? '/', language }, form);
  }
}
