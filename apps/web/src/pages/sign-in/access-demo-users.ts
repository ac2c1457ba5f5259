import { ReadDemoUsers } from '@commonweal/access';
import type { Language } from '@commonweal/kernel';
import { Injectable } from '@nestjs/common';
import { type DemoUser, DemoUsers } from './demo-users';

/** The users that access has registered as invented. */
@Injectable()
export class AccessDemoUsers extends DemoUsers {
  constructor(private readonly users: ReadDemoUsers) {
    super();
  }

  list(language: Language): Promise<readonly DemoUser[]> {
    return this.users.list(language);
  }
}
