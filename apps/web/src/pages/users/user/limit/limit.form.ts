import type { AuthorityId } from '@commonweal/kernel';
import { IsNotEmpty, IsUUID, Matches } from 'class-validator';

const POUNDS = /^£?\d{1,3}(,?\d{3}){0,2}(\.\d{2})?$/;

export class CheckLimitForm {
  @IsNotEmpty({ message: 'users:limit.missing' })
  @Matches(POUNDS, { message: 'users:limit.wrong' })
  amount: string;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  council: AuthorityId;
}

export class SetLimitForm {
  @Matches(POUNDS, { message: 'errors:not-as-given' })
  amount: string;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  council: AuthorityId;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
