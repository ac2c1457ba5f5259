import { CHANGE_REASONS, type ChangeReason } from '@commonweal/ordering';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches } from 'class-validator';
import { IsDay } from '../../forms';

/** Other terms; what was not touched stays as it is. */
export class ChangeForm {
  @Matches(/^(?!0+(\.0{1,2})?$)\d{1,6}(\.\d{1,2})?$/, { message: 'newAward:quantityWrong' })
  quantity: string;

  /** Asked for only before it has begun. */
  @IsOptional()
  @IsDay({ message: 'newAward:startWrong' })
  startsOn?: string;

  @IsOptional()
  @IsDay({ message: 'life:change.endWrong' })
  endsOn?: string;

  @IsIn(CHANGE_REASONS, { message: 'life:reasonMissing' })
  reason: ChangeReason;

  @Type(() => Number)
  @IsInt({ message: 'errors:not-as-given' })
  version: number;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;

  @IsOptional()
  @IsIn(['confirm', 'back'], { message: 'errors:not-as-given' })
  action?: 'confirm' | 'back';
}
