import type { Instant, ProviderId, Tx } from '@commonweal/kernel';
import type { GatewayEvent } from './payment-gateway';

/** What is kept of the gateway: providers' accounts at it, and its events, each once. */
export abstract class GatewayRecords {
  /** false when the event is there already. */
  abstract addEvent(tx: Tx, event: GatewayEvent, receivedAt: Instant): Promise<boolean>;
  /** Locked; undefined when it is dealt with. @throws DomainError not-found */
  abstract takeEvent(tx: Tx, id: string): Promise<GatewayEvent | undefined>;
  abstract finishEvent(tx: Tx, id: string, at: Instant): Promise<void>;
  abstract saveAccount(tx: Tx, account: { providerId: ProviderId; accountId: string; at: Instant }): Promise<void>;
  /** An older event than the newest that was heeded changes nothing. */
  abstract noteAccount(tx: Tx, event: GatewayEvent): Promise<void>;
  /** Accounts that take transfers now. */
  abstract accountsOf(tx: Tx, providerIds: readonly ProviderId[]): Promise<ReadonlyMap<ProviderId, string>>;
}
