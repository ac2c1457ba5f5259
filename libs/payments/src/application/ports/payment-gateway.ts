import type { AuthorityId, Instant, PaymentId, Pence, ProviderId } from '@commonweal/kernel';

export interface TransferToMake {
  readonly authorityId: AuthorityId;
  /** Also the key of the request: the same payment is one transfer, however often it is asked for. */
  readonly paymentId: PaymentId;
  readonly amountPence: Pence;
  readonly account: string;
}

export type TransferOutcome =
  | { readonly kind: 'made'; readonly transferId: string }
  /** Refused for good, with the code of the refusal: this payment will never be made. */
  | { readonly kind: 'refused'; readonly code: string };

type GatewayEventKind = 'transfer.created' | 'transfer.reversed' | 'account.updated';

/** What the provider of the gateway tells by itself, as far as Commonweal heeds it. */
export interface GatewayEvent {
  readonly id: string;
  readonly kind: GatewayEventKind;
  readonly objectId: string;
  readonly authorityId?: AuthorityId | undefined;
  readonly paymentId?: PaymentId | undefined;
  readonly takesTransfers?: boolean | undefined;
  /** Of a transfer of which something was taken back: what stays. Told as it was then; events may come out of order. */
  readonly remainingPence?: Pence | undefined;
  readonly happenedAt: Instant;
}

export interface OpenedAccount {
  readonly accountId: string;
  /** Where the provider gives its details to the gateway, and to nobody else. */
  readonly link: string;
}

/** The second way to pay: transfers from the payer's own account at a gateway. */
export abstract class PaymentGateway {
  /** The code of the council whose account the key opens; undefined while the gateway is off. */
  abstract payerCode(): string | undefined;
  /** @throws Error when the outcome is not known: ask again. */
  abstract transfer(transfer: TransferToMake): Promise<TransferOutcome>;
  abstract openAccount(providerId: ProviderId, returnTo: string): Promise<OpenedAccount>;
  /** undefined for what is of no interest. @throws DomainError invalid-input for a bad signature; not-found while it is off. */
  abstract read(rawBody: Buffer, signature: string): GatewayEvent | undefined;
}
