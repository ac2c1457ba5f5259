import type { AuthorityId } from '@commonweal/kernel';
import type { CouncilPolicy, LawTable } from '@commonweal/policy';

export interface Rules {
  /** undefined until the council has published one. */
  readonly policy: CouncilPolicy | undefined;
  readonly law: LawTable;
}

/** The law, and the council's policy of a given version; a version never changes, so it may be remembered. */
export abstract class CouncilRules {
  /** version 0 where the council has none. */
  abstract at(authorityId: AuthorityId, version: number): Promise<Rules>;
  abstract current(authorityId: AuthorityId): Promise<Rules>;
}
