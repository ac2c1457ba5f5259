import { type Actor, DomainError } from '@commonweal/kernel';
import type { Permission } from './roles';

/** Commonweal's own work (a job, an import) needs no role; row-level security still holds it to its councils. */
function may(actor: Actor, permission: Permission): boolean {
  return actor.system !== undefined || actor.permissions.has(permission);
}

/** @throws DomainError forbidden. */
export function assertMay(actor: Actor, permission: Permission): void {
  if (!may(actor, permission)) throw new DomainError('forbidden', { permission });
}
