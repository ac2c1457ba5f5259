import { OFFICER_ROLES, type Role } from '@commonweal/access';
import type { AuthorityId } from '@commonweal/kernel';
import { IsIn, IsUUID } from 'class-validator';

/** Chosen on the page of the user. */
export class RoleToGive {
  @IsIn(OFFICER_ROLES, { message: 'errors:not-as-given' })
  role: Role;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  council: AuthorityId;
}

export class GiveRoleForm {
  @IsIn(OFFICER_ROLES, { message: 'errors:not-as-given' })
  role: Role;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  council: AuthorityId;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
