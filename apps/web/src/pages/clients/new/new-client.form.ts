import { OFFICER_ROLES, type Role } from '@commonweal/access';
import type { AuthorityId } from '@commonweal/kernel';
import { IsIn, IsNotEmpty, IsUUID, MaxLength } from 'class-validator';

export class NewClientForm {
  @IsNotEmpty({ message: 'clients:new.nameMissing' })
  @MaxLength(100, { message: 'clients:new.nameTooLong' })
  clientName: string;

  @IsIn(OFFICER_ROLES, { message: 'errors:not-a-choice' })
  role: Role;

  @IsUUID(undefined, { message: 'errors:not-a-choice' })
  council: AuthorityId;
}
