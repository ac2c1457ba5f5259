import { IsOptional, IsUUID, MaxLength } from 'class-validator';
import { IsDay } from '../../../forms';

export class ToPayOneForm {
  @IsDay({ message: 'toPay:dayWrong' })
  paidOn: string;

  @IsOptional()
  @MaxLength(35, { message: 'toPay:referenceTooLong' })
  reference?: string;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
