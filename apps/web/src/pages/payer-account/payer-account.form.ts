import { IsUUID } from 'class-validator';
import { BankDetailsForm } from '../bank-details/bank-details.form';

export class PayerAccountForm extends BankDetailsForm {
  /** The council or the host whose account it is. */
  @IsUUID(undefined, { message: 'errors:not-as-given' })
  payer: string;
}
