import { INSTALMENT_STANDINGS, type InstalmentStanding } from '@commonweal/payments';
import { IsIn, IsOptional, IsString } from 'class-validator';

export class InstalmentsForm {
  @IsOptional()
  @IsIn(INSTALMENT_STANDINGS, { message: 'errors:not-a-choice' })
  state?: InstalmentStanding;

  @IsOptional()
  @IsString({ message: 'errors:not-as-given' })
  pages?: string;
}
