import { EndSession, ReadSessions, UserSessions } from '@commonweal/access';
import { type Actor, DomainError } from '@commonweal/kernel';
import { CurrentActor, SignedIn } from '@commonweal/platform';
import { Controller, Get, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SubmittedForm, type Submission } from '../../forms';
import { paths } from '../../paths';
import { page, seeOther, type PageResult } from '../../rendering/page-result';
import { EndSessionForm } from './sessions.form';
import { sessionsView, type SessionsView } from './sessions.view';

@Controller()
@SignedIn('everyone sees and ends their own sessions')
export class SessionsPage {
  constructor(
    private readonly sessions: ReadSessions,
    private readonly userSessions: UserSessions,
    private readonly endSession: EndSession,
  ) {}

  @Get(paths.sessions)
  async show(@CurrentActor() actor: Actor, @Req() request: FastifyRequest): Promise<PageResult> {
    return page('sessions/sessions.njk', await this.view(actor, request));
  }

  @Post(paths.sessions)
  async submit(
    @CurrentActor() actor: Actor,
    @SubmittedForm(EndSessionForm) form: Submission<EndSessionForm>,
  ): Promise<PageResult> {
    if (!form.ok) throw new DomainError('invalid-input');
    await this.endSession.execute(actor, form.value.session);
    return seeOther(paths.sessions, 'sessions:ended');
  }

  private async view(actor: Actor, request: FastifyRequest): Promise<SessionsView> {
    const here = this.userSessions.handleOf(request.session.sessionId);
    return sessionsView(await this.sessions.own(actor), here);
  }
}
