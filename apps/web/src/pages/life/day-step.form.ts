import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID } from 'class-validator';
import { IsDay } from '../../forms';

/** One day and, where the step asks for it, why; the step knows its reasons. */
export class DayStepForm {
  @IsDay({ message: 'life:dayMissing' })
  day: string;

  @IsOptional()
  @IsString({ message: 'life:reasonMissing' })
  reason?: string;

  @Type(() => Number)
  @IsInt({ message: 'errors:not-as-given' })
  version: number;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;

  @IsOptional()
  @IsIn(['confirm', 'back'], { message: 'errors:not-as-given' })
  action?: 'confirm' | 'back';
}
