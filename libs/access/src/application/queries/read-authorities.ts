import type { AuthorityId } from '@commonweal/kernel';
import type { Authority } from '../ports/authority-register';

/** Councils are public; by code, A to Z. */
export abstract class ReadAuthorities {
  abstract list(): Promise<readonly Authority[]>;
  /** @throws DomainError not-found. */
  abstract byId(authorityId: AuthorityId): Promise<Authority>;
  /** @throws DomainError not-found. */
  abstract byCode(code: string): Promise<Authority>;
}
