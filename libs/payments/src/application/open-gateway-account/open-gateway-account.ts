import { Injectable } from '@nestjs/common';
import { type Actor, Clock, DomainError, UnitOfWork } from '@commonweal/kernel';
import { assertMay } from '@commonweal/access';
import { GatewayRecords } from '../ports/gateway-records';
import { PaymentGateway } from '../ports/payment-gateway';

/** A provider opens its account at the gateway, or goes on opening it. */
@Injectable()
export class OpenGatewayAccount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly gateway: PaymentGateway,
    private readonly records: GatewayRecords,
    private readonly clock: Clock,
  ) {}

  /** Where to give its details. @throws DomainError forbidden; not-found while the gateway is off */
  async execute(actor: Actor, returnTo: string): Promise<{ readonly link: string }> {
    assertMay(actor, 'payee.change');
    const { providerId } = actor;
    if (providerId === undefined) throw new DomainError('forbidden');
    const { accountId, link } = await this.gateway.openAccount(providerId, returnTo);
    const at = this.clock.now();
    await this.unitOfWork.run(actor, (tx) => this.records.saveAccount(tx, { providerId, accountId, at }));
    return { link };
  }
}
