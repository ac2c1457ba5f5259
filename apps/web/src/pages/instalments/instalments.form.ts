import { INSTALMENT_STANDINGS, type InstalmentStanding } from '@commonweal/payments';
import { IsIn, IsOptional, IsString } from 'class-validator';

export class InstalmentsForm {
  @IsOptional()
  @IsIn(INSTALMENT_STANDINGS, { message: 'errors:invalid-input' })
  state?: InstalmentStanding;

  @IsOptional()
  @IsString()
  pages?: string;
}
