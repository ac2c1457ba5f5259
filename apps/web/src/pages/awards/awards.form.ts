import { AWARD_STATES, type AwardState } from '@commonweal/ordering';
import { IsIn, IsOptional, IsString } from 'class-validator';

export class AwardsForm {
  @IsOptional()
  @IsIn(AWARD_STATES, { message: 'errors:not-a-choice' })
  state?: AwardState;

  @IsOptional()
  @IsString({ message: 'errors:not-as-given' })
  pages?: string;
}
