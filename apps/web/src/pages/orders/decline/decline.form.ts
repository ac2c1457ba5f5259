import { DECLINE_REASONS, type DeclineReason } from '@commonweal/ordering';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsUUID } from 'class-validator';

export class DeclineForm {
  @IsIn(DECLINE_REASONS, { message: 'orders:decline.choose' })
  reason: DeclineReason;

  @Type(() => Number)
  @IsInt({ message: 'errors:not-as-given' })
  version: number;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
