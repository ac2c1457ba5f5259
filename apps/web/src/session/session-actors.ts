import { Authoriser, type Actor } from '@commonweal/kernel';
import { RequestActors } from '@commonweal/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Pages know their caller by session alone; a bearer token means nothing here. */
@Injectable()
export class SessionActors extends RequestActors {
  constructor(private readonly authoriser: Authoriser) {
    super();
  }

  async actorOf(request: FastifyRequest): Promise<Actor | undefined> {
    const userId = (request.session as typeof request.session | null)?.userId;
    if (userId === undefined) return undefined;
    const actor = await this.authoriser.actorForUser(userId, { requestId: request.id });
    if (actor === undefined) return undefined;
    if (!request.languageChosen) request.pageLanguage = actor.language;
    return { ...actor, language: request.pageLanguage };
  }
}
