import { IsIn, IsUUID } from 'class-validator';

/** Which button was pressed; the days are read by readLines. */
export class DeliveryForm {
  @IsIn(['add', 'check', 'change', 'send'], { message: 'errors:invalid-input' })
  action: 'add' | 'check' | 'change' | 'send';

  @IsUUID(undefined, { message: 'errors:invalid-input' })
  once: string;
}
