import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, Matches, Max, MaxLength, Min } from 'class-validator';
import { MOST_VERSIONS } from '../../forms';

export class BankDetailsForm {
  @MaxLength(70, { message: 'bankDetails:errors.name' })
  @IsNotEmpty({ message: 'bankDetails:errors.name' })
  accountName: string;

  @Matches(/^(?:[\s-]*\d){6}[\s-]*$/, { message: 'bankDetails:errors.sortCode' })
  sortCode: string;

  @Matches(/^(?:[\s-]*\d){6,8}[\s-]*$/, { message: 'bankDetails:errors.accountNumber' })
  accountNumber: string;

  /** Of the account that was shown; 0 for the first one. */
  @Type(() => Number)
  @Max(MOST_VERSIONS, { message: 'errors:not-as-given' })
  @Min(0, { message: 'errors:not-as-given' })
  @IsInt({ message: 'errors:not-as-given' })
  version: number;
}
