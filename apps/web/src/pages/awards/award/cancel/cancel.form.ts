import { CANCEL_REASONS, type CancelReason } from '@commonweal/ordering';
import { IsIn, Matches } from 'class-validator';

export class CancelAwardForm {
  @Matches(/^\d{1,9}$/, { message: 'errors:not-as-given' })
  version: string;

  @IsIn(CANCEL_REASONS, { message: 'cancelAward:reasonMissing' })
  reason: CancelReason;
}
