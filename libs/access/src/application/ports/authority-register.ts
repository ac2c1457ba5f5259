import type { AuthorityId, Tx } from '@commonweal/kernel';

export type Nation = 'england' | 'wales';

/** A council, or another body that buys care. */
export interface Authority {
  readonly id: AuthorityId;
  /** Short name in URLs and references: knowsley. */
  readonly code: string;
  readonly name: string;
  readonly nameCy: string;
  readonly nation: Nation;
  /** Of the Office for National Statistics: E08000011. */
  readonly gssCode: string;
}

export abstract class AuthorityRegister {
  /** false when the code is taken. */
  abstract add(tx: Tx, authority: Authority): Promise<boolean>;
}
