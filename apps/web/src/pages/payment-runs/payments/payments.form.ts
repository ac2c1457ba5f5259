import { IsIn, IsOptional, IsString } from 'class-validator';

export const PAYMENT_STATES = ['due', 'sent', 'settled', 'rejected'] as const;

export class PaymentsForm {
  @IsOptional()
  @IsIn(PAYMENT_STATES, { message: 'errors:not-a-choice' })
  state?: (typeof PAYMENT_STATES)[number];

  @IsOptional()
  @IsString({ message: 'errors:not-as-given' })
  pages?: string;
}
