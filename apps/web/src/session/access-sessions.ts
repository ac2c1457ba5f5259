import { UserSessions } from '@commonweal/access';
import { Injectable } from '@nestjs/common';
import { type WebSession, WebSessions } from './web-sessions';

/** Sessions in the keeping of access, which ends them when it must. */
@Injectable()
export class AccessSessions extends WebSessions {
  constructor(private readonly sessions: UserSessions) {
    super();
  }

  find(id: string): Promise<WebSession | undefined> {
    return this.sessions.find(id);
  }

  save(id: string, session: WebSession): Promise<void> {
    return this.sessions.save(id, session);
  }

  remove(id: string): Promise<void> {
    return this.sessions.remove(id);
  }
}
