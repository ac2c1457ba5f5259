import type { AuthorityId, Id, Instant, ProviderId, Tx, UserId } from '@commonweal/kernel';
import type { Provider, ProviderFacts } from '../domain/provider';
import type { ApprovalState, GenerativeLift, StandingCheck } from '../domain/standing';

export interface ApprovalDecision {
  readonly authorityId: AuthorityId;
  readonly providerId: ProviderId;
  readonly state: ApprovalState;
  readonly caseloadCap: number | undefined;
  readonly decidedBy: UserId;
  readonly decidedAt: Instant;
}

export interface LiftDecision extends GenerativeLift {
  readonly authorityId: AuthorityId;
  readonly providerId: ProviderId;
  readonly decidedBy: UserId;
}

/** Where the register of providers is written. */
export abstract class ProviderRegister {
  abstract add(tx: Tx, provider: Provider): Promise<void>;
  /** undefined when there is no such provider. The row stays locked until the transaction ends. */
  abstract lock(tx: Tx, id: ProviderId): Promise<{ readonly version: number } | undefined>;
  abstract replace(tx: Tx, id: ProviderId, version: number, facts: ProviderFacts): Promise<void>;
  abstract addCheck(tx: Tx, id: Id<'StandingCheck'>, providerId: ProviderId, check: StandingCheck): Promise<void>;
  /** The version before, 0 when the council had decided nothing. */
  abstract approvalVersion(tx: Tx, authorityId: AuthorityId, providerId: ProviderId): Promise<number>;
  abstract decide(tx: Tx, decision: ApprovalDecision): Promise<void>;
  abstract lift(tx: Tx, decision: LiftDecision): Promise<void>;
  /** Whether a line of a register is taken by another provider. */
  abstract registrationTaken(tx: Tx, register: string, number: string, except: ProviderId): Promise<boolean>;
}
