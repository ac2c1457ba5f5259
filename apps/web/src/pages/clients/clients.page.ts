import { ReadClients } from '@commonweal/access';
import type { Actor } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get } from '@nestjs/common';
import { paths, pathTo } from '../../paths';
import { page, type PageResult } from '../../rendering/page-result';

/** Machines that call the API by themselves. */
@Controller()
export class ClientsPage {
  constructor(private readonly clients: ReadClients) {}

  @Get(paths.clients)
  @RequirePermission('user.manage')
  async show(@CurrentActor() actor: Actor): Promise<PageResult> {
    const clients = (await this.clients.list(actor)).map(
      ({ id, userId, name, registeredAt, revokedAt, allowedActions }) => ({
        ...{ id, name, registeredAt, revokedAt },
        href: pathTo(paths.user, { userId }),
        revokeHref: allowedActions.includes('revocation') ? pathTo(paths.revokeClient, { clientId: id }) : undefined,
      }),
    );
    return page('clients/clients.njk', { clients });
  }
}
