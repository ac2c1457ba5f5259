import { AWARD_STATES, type AwardState } from '@commonweal/ordering';
import { IsIn, IsOptional, IsString } from 'class-validator';

export class AwardsForm {
  @IsOptional()
  @IsIn(AWARD_STATES, { message: 'errors:invalid-input' })
  state?: AwardState;

  @IsOptional()
  @IsString()
  pages?: string;
}
