import { REFUSAL_REASONS, type RefusalReason, WAYS_TO_CHECK, type WayToCheck } from '@commonweal/payments';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Matches } from 'class-validator';

/** The version that was on screen keeps a step from being taken twice: nothing that was typed is kept beside it. */
export class ChangeStepForm {
  @Type(() => Number)
  @IsInt({ message: 'errors:not-as-given' })
  version: number;
}

export class CheckChangeForm extends ChangeStepForm {
  @IsIn(Object.values(WAYS_TO_CHECK).flat(), { message: 'accountChanges:check.missingHow' })
  how: WayToCheck;

  @Matches(/^\s*\d{4}\s*$/, { message: 'accountChanges:check.missingDigits' })
  lastDigits: string;
}

export class RefuseChangeForm extends ChangeStepForm {
  @IsIn(REFUSAL_REASONS, { message: 'accountChanges:refuse.missing' })
  reason: RefusalReason;
}
