import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, Matches, MaxLength } from 'class-validator';

export class BankDetailsForm {
  @MaxLength(70, { message: 'bankDetails:errors.name' })
  @IsNotEmpty({ message: 'bankDetails:errors.name' })
  accountName: string;

  @Matches(/^(?:[\s-]*\d){6}[\s-]*$/, { message: 'bankDetails:errors.sortCode' })
  sortCode: string;

  @Matches(/^(?:[\s-]*\d){6,8}[\s-]*$/, { message: 'bankDetails:errors.accountNumber' })
  accountNumber: string;

  /** Of what was shown; none for the first account. */
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'errors:not-as-given' })
  version?: number;
}
