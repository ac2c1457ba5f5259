import { type Actor, DomainError } from '@commonweal/kernel';
import { assertMay } from './may';
import type { RoleGrant } from './role-grant';

/**
 * Whether the actor may give or take this grant: an administrator within their own councils, Commonweal itself anywhere.
 * @throws DomainError forbidden.
 */
export function assertManages(actor: Actor, grant: RoleGrant): void {
  assertMay(actor, 'user.manage');
  if (actor.system !== undefined) return;
  const { authorityId } = grant;
  if (authorityId === undefined || !actor.authorityIds.includes(authorityId)) {
    throw new DomainError('forbidden', { permission: 'user.manage' });
  }
}
