import { type ApiClientView, type ClientId, ReadClients, RevokeClient } from '@commonweal/access';
import { type Actor, DomainError } from '@commonweal/kernel';
import { CurrentActor, RequirePermission } from '@commonweal/platform';
import { Controller, Get, Post } from '@nestjs/common';
import { AddressId } from '../../../addresses/address-id';
import { onceKey, SendOnce, StepForm, SubmittedForm, type Submission } from '../../../forms';
import { paths, pathTo } from '../../../paths';
import { page, type PageResult, seeOther } from '../../../rendering/page-result';
import { StepUp } from '../../../session/step-up';

/** A machine that is to be stopped, with every token it was given. */
@Controller()
@RequirePermission('user.manage')
@StepUp(paths.revokeClient)
export class RevokeClientPage {
  constructor(
    private readonly clients: ReadClients,
    private readonly revoke: RevokeClient,
    private readonly sendOnce: SendOnce,
  ) {}

  @Get(paths.revokeClient)
  async ask(@CurrentActor() actor: Actor, @AddressId('clientId') clientId: ClientId): Promise<PageResult> {
    const { name, version, allowedActions } = await this.client(actor, clientId);
    if (allowedActions.length === 0) return seeOther(paths.clients);
    const action = pathTo(paths.revokeClient, { clientId });
    return page('clients/revoke/revoke-client.njk', { name, action, version, once: onceKey() });
  }

  @Post(paths.revokeClient)
  async submit(
    @CurrentActor() actor: Actor,
    @AddressId('clientId') clientId: ClientId,
    @SubmittedForm(StepForm) sent: Submission<StepForm>,
  ): Promise<PageResult> {
    const { name } = await this.client(actor, clientId);
    if (!sent.ok) throw new DomainError('invalid-input');
    const { version, once } = sent.value;
    const address = pathTo(paths.revokeClient, { clientId });
    const location = await this.sendOnce.run({ actor, address, once, form: sent.form }, async (keyed) => {
      await this.revoke.execute(keyed, clientId, version);
      return paths.clients;
    });
    return seeOther(location, 'clients:revoke.done', { name });
  }

  /** @throws DomainError not-found */
  private async client(actor: Actor, clientId: ClientId): Promise<ApiClientView> {
    const client = (await this.clients.list(actor)).find(({ id }) => id === clientId);
    if (client === undefined) throw new DomainError('not-found');
    return client;
  }
}
