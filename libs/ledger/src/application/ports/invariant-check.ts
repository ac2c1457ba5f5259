import type { AuthorityId, Tx } from '@commonweal/kernel';

/** Something that must always hold and does not. Ids and numbers only. */
export interface Breach {
  readonly check: string;
  readonly subjectId: string;
  readonly expectedPence: number;
  readonly foundPence: number;
}

/** One thing that must always hold in a council's money. */
export abstract class InvariantCheck {
  abstract readonly name: string;
  /** Nothing when it holds. */
  abstract breaches(tx: Tx, authorityId: AuthorityId): Promise<readonly Breach[]>;
}

/** Every check there is: each context adds those of its own tables when its module starts. */
export abstract class InvariantChecks {
  abstract add(check: InvariantCheck): void;
  abstract all(): readonly InvariantCheck[];
}
