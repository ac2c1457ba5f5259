import { Type } from 'class-transformer';
import { IsIn, IsInt, IsUUID, Max, Min } from 'class-validator';
import { MOST_DAYS } from './delivery-lines';

/** Which button was pressed; the days are read by readLines. */
export class DeliveryForm {
  @IsIn(['add', 'check', 'change', 'send'], { message: 'errors:not-as-given' })
  action: 'add' | 'check' | 'change' | 'send';

  /** How many sets of fields were on the page. */
  @Type(() => Number)
  @Max(MOST_DAYS, { message: 'errors:not-as-given' })
  @Min(1, { message: 'errors:not-as-given' })
  @IsInt({ message: 'errors:not-as-given' })
  rows: number;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
