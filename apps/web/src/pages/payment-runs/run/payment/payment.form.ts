import { BACS_RETURN_CODES, type BacsReturnCode } from '@commonweal/payments';
import { IsIn } from 'class-validator';
import { StepForm } from '../../../../forms';

/** "It came back from the bank", with why. */
export class RejectPaymentForm extends StepForm {
  @IsIn(BACS_RETURN_CODES, { message: 'paymentRuns:reject.missing' })
  reasonCode: BacsReturnCode;
}
