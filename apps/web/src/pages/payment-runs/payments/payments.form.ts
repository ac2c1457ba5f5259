import { IsIn, IsOptional, IsString } from 'class-validator';

export const PAYMENT_STATES = ['due', 'sent', 'settled', 'rejected'] as const;

export class PaymentsForm {
  @IsOptional()
  @IsIn(PAYMENT_STATES, { message: 'errors:invalid-input' })
  state?: (typeof PAYMENT_STATES)[number];

  @IsOptional()
  @IsString()
  pages?: string;
}
