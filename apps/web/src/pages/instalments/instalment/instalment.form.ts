import { HOLD_REASONS, type HoldReason } from '@commonweal/budgets';
import { IsIn } from 'class-validator';
import { StepForm } from '../../../forms';

/** "Hold it", with why. */
export class HoldInstalmentForm extends StepForm {
  @IsIn(HOLD_REASONS, { message: 'instalments:hold.missing' })
  reason: HoldReason;
}
