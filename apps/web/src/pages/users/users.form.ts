import { type Role, ROLE_NAMES } from '@commonweal/access';
import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';

export class UsersForm {
  @IsOptional()
  @MaxLength(100, { message: 'users:searchTooLong' })
  q?: string;

  @IsOptional()
  @IsIn(ROLE_NAMES, { message: 'errors:not-a-choice' })
  role?: Role;

  @IsOptional()
  @Matches(/^[1-9]\d{0,3}$/, { message: 'errors:not-as-given' })
  page?: string;
}
