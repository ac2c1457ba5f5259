import { ReadUserDirectory } from '@commonweal/access';
import type { Actor, UserId } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { paths, pathTo } from '../../../paths';
import { page, type PageResult } from '../../../rendering/page-result';
import { UserReader } from './user-reader';

/** What somebody may do, and who gave and took it. */
@Controller()
export class UserPage {
  constructor(
    private readonly reader: UserReader,
    private readonly users: ReadUserDirectory,
  ) {}

  @Get(paths.user)
  @RequirePermission('user.manage')
  async show(@CurrentActor() actor: Actor, @AddressId('userId') userId: UserId): Promise<PageResult> {
    const [found, events] = await Promise.all([this.reader.of(actor, userId), this.users.eventsOf(actor, userId)]);
    return page('users/user/user.njk', {
      ...found,
      events,
      isOwn: userId === actor.userId,
      limitHref: pathTo(paths.setLimit, { userId }),
    });
  }
}
