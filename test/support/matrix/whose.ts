import type { Who } from './cast';
import type { MatrixWorld } from './matrix-world';

/** The columns that say whose a row is, as the owner of the database sees them. */
export interface Whose extends Record<string, unknown> {
  readonly id: string;
  readonly authority_id?: string | null;
  readonly person_id?: string | null;
  readonly provider_id?: string | null;
  readonly host_id?: string | null;
  readonly user_id?: string | null;
}

/** Whether a row is of somebody's council, their person, their provider or their fund; or their own. */
export function isOf(world: MatrixWorld, who: Who, row: Whose): boolean {
  const { grant, userId, role } = world.member(who);
  if (row.user_id !== undefined) return row.user_id === userId;
  if (grant.personId !== undefined) return row.person_id === grant.personId;
  if (role === 'isf_host') return row.host_id === grant.providerId;
  if (grant.providerId !== undefined) return row.provider_id === grant.providerId;
  return row.authority_id === grant.authorityId;
}
