import { SignInWithCouncil } from '@commonweal/access';
import { type Actor, Clock } from '@commonweal/kernel';
import { type CouncilSignIn, OptionalActor, Public } from '@commonweal/platform';
import { Controller, Get, Inject, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import { localPath } from '../../../addresses/local-path';
import { cookieName } from '../../../http-plugins';
import { paths } from '../../../paths';
import { Page, seeOther, type PageResult } from '../../../rendering/page-result';
import { CouncilDoors, type Flight } from '../../../session/council-doors';
import { startSession } from '../../../session/sign-in-out';
import { WEB_SETTINGS, type WebSettings } from '../../../web-settings';

const FLIGHT_SECONDS = 600;
const REFUSED = new Page('sign-in/council/refused.njk', {}, 403);

/** Officers sign in with their own council. */
@Controller()
export class SignInCouncilPage {
  constructor(
    private readonly doors: CouncilDoors,
    private readonly signIn: SignInWithCouncil,
    private readonly clock: Clock,
    @Inject(WEB_SETTINGS) private readonly settings: WebSettings,
  ) {}

  @Get(paths.signInWithCouncil)
  @Public('nobody is signed in before')
  async leave(
    @Param('code') code: string,
    @Query() asked: Readonly<Record<string, unknown>>,
    @OptionalActor() actor: Actor | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageResult> {
    const council = this.council(code);
    const next = localPath(typeof asked.next === 'string' ? asked.next : '/');
    const again = asked.again === 'yes' ? (actor?.userId ?? null) : null;
    const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const flight: Flight = { code, ...secrets, next, again };
    const address = await this.doors.leave(council, flight);
    void reply.setCookie(this.cookie, Buffer.from(JSON.stringify(flight)).toString('base64url'), {
      ...{ path: '/', httpOnly: true, sameSite: 'lax', secure: this.settings.https, signed: true },
      maxAge: FLIGHT_SECONDS,
    });
    return seeOther(address);
  }

  @Get(paths.councilAnswer)
  @Public('nobody is signed in before')
  async comeBack(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageResult> {
    const council = this.council(code);
    const flight = this.flightOf(request);
    void reply.clearCookie(this.cookie, { path: '/' });
    if (flight?.code !== code) return REFUSED;
    const proof = await this.doors.comeBack(council, flight, queryOf(request.url));
    if (proof === undefined) return REFUSED;
    const identity = { ...proof, councilCodes: this.doors.codesOf(proof.issuer) };
    const userId = await this.signIn.execute(identity, request.id);
    if (userId === undefined || (flight.again !== null && flight.again !== userId)) return REFUSED;
    await startSession(request, { userId, door: 'council', at: this.clock.now(), provedAt: proof.provedAt });
    request.session.data = { council: code };
    return seeOther(localPath(flight.next));
  }

  private get cookie(): string {
    return cookieName('council', this.settings.https);
  }

  private council(code: string): CouncilSignIn {
    const council = this.doors.find(code);
    if (council === undefined) throw new NotFoundException();
    return council;
  }

  private flightOf(request: FastifyRequest): Flight | undefined {
    const { valid, value } = request.unsignCookie(request.cookies[this.cookie] ?? '');
    return valid ? (JSON.parse(Buffer.from(value, 'base64url').toString()) as Flight) : undefined;
  }
}

function queryOf(url: string): string {
  const at = url.indexOf('?');
  return at === -1 ? '' : url.slice(at);
}
