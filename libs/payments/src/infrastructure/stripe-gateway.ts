import { Inject, Injectable, Optional } from '@nestjs/common';
import Stripe from 'stripe';
import {
  DomainError,
  instantFromEpochMilliseconds,
  type Pence,
  pence,
  type ProviderId,
  toId,
  ZERO,
} from '@commonweal/kernel';
import {
  type GatewayEvent,
  type OpenedAccount,
  PaymentGateway,
  type TransferOutcome,
  type TransferToMake,
} from '../application/ports/payment-gateway';
import { STRIPE_SETTINGS, type StripeSettings } from './stripe-settings';

/** Stripe tells of a request that it will refuse however often it is sent by these. */
const REFUSED = new Set(['StripeInvalidRequestError', 'StripeCardError', 'StripePermissionError']);
const MILLISECONDS = 1_000;

/** Stripe Connect: a connected account for each provider, a transfer for each payment. Off without a key. */
@Injectable()
export class StripeGateway extends PaymentGateway {
  private readonly stripe: Stripe | undefined;

  constructor(@Optional() @Inject(STRIPE_SETTINGS) private readonly settings: StripeSettings | undefined) {
    super();
    if (settings === undefined || settings.secretKey === '') return;
    this.stripe = new Stripe(settings.secretKey, {
      telemetry: false,
      maxNetworkRetries: 2,
      ...addressOf(settings.api),
    });
  }

  payerCode(): string | undefined {
    return this.stripe && this.settings?.payer;
  }

  /**
   * Stripe forgets an idempotency key after a day or so; the group of a transfer stays. So it is looked for first: a job that
   * is run again after a week finds what it did.
   */
  async transfer({ authorityId, paymentId, amountPence, account }: TransferToMake): Promise<TransferOutcome> {
    const stripe = this.connected();
    const { data } = await stripe.transfers.list({ transfer_group: paymentId, limit: 1 });
    if (data[0] !== undefined) return { kind: 'made', transferId: data[0].id };
    try {
      const metadata = { authorityId, paymentId };
      const transfer = {
        amount: amountPence,
        currency: 'gbp',
        destination: account,
        transfer_group: paymentId,
        metadata,
      };
      const { id } = await stripe.transfers.create(transfer, { idempotencyKey: paymentId });
      return { kind: 'made', transferId: id };
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeError) || !REFUSED.has(error.type)) throw error;
      return { kind: 'refused', code: error.code ?? 'refused' };
    }
  }

  async openAccount(providerId: ProviderId, returnTo: string): Promise<OpenedAccount> {
    const stripe = this.connected();
    const capabilities = { transfers: { requested: true } };
    const account = await stripe.accounts.create(
      { type: 'express', country: 'GB', capabilities, metadata: { providerId } },
      { idempotencyKey: `account-${providerId}` },
    );
    const addresses = { refresh_url: returnTo, return_url: returnTo };
    const link = await stripe.accountLinks.create({ account: account.id, type: 'account_onboarding', ...addresses });
    return { accountId: account.id, link: link.url };
  }

  read(rawBody: Buffer, signature: string): GatewayEvent | undefined {
    const event = this.verified(rawBody, signature);
    const base = { id: event.id, happenedAt: instantFromEpochMilliseconds(event.created * MILLISECONDS) };
    if (event.type === 'account.updated') {
      const { id: objectId, capabilities } = event.data.object;
      return { ...base, kind: event.type, objectId, takesTransfers: capabilities?.transfers === 'active' };
    }
    if (event.type !== 'transfer.created' && event.type !== 'transfer.reversed') return undefined;
    return transferEvent({ ...base, kind: event.type }, event.data.object);
  }

  private verified(rawBody: Buffer, signature: string): Stripe.Event {
    const { webhooks } = this.connected();
    try {
      return webhooks.constructEvent(rawBody, signature, this.settings?.webhookSecret ?? '');
    } catch (error) {
      if (!(error instanceof Stripe.errors.StripeSignatureVerificationError)) throw error;
      throw new DomainError('invalid-input', { field: 'stripe-signature' });
    }
  }

  private connected(): Stripe {
    if (this.stripe === undefined) throw new DomainError('not-found');
    return this.stripe;
  }
}

/** undefined for a transfer that is not of Commonweal. */
function transferEvent(
  base: Pick<GatewayEvent, 'id' | 'kind' | 'happenedAt'>,
  transfer: Stripe.Transfer,
): GatewayEvent | undefined {
  const { id: objectId, metadata } = transfer;
  const { authorityId, paymentId } = metadata;
  if (authorityId === undefined || paymentId === undefined) return undefined;
  const about = { objectId, authorityId: toId<'Authority'>(authorityId), paymentId: toId<'Payment'>(paymentId) };
  return { ...base, ...about, ...(base.kind === 'transfer.reversed' && { remainingPence: remainingOf(transfer) }) };
}

/** Stripe adds up all that was taken back so far. */
function remainingOf({ amount, amount_reversed: takenBack, reversed }: Stripe.Transfer): Pence {
  return reversed ? ZERO : pence(amount - takenBack);
}

/** Another address than Stripe's own is for tests. */
function addressOf(api: string): Pick<Stripe.StripeConfig, 'host' | 'port' | 'protocol'> {
  if (api === '') return {};
  const { hostname, port, protocol } = new URL(api);
  return { host: hostname, port, protocol: protocol === 'http:' ? 'http' : 'https' };
}
