import { INSTALMENT_FREQUENCIES, type InstalmentFrequency } from '@commonweal/budgets';
import { parsePounds } from '@commonweal/kernel';
import { IsIn, IsOptional, IsUUID, ValidateBy } from 'class-validator';
import { IsDay } from '../../../forms';

/** What is paid over in all, how often, and from when. */
export class PlanInstalmentsForm {
  @ValidateBy(
    { name: 'isAmount', validator: { validate: (text: unknown) => typeof text === 'string' && isAmount(text) } },
    { message: 'instalments:plan.amountWrong' },
  )
  amount: string;

  @IsIn(INSTALMENT_FREQUENCIES, { message: 'instalments:plan.frequencyMissing' })
  frequency: InstalmentFrequency;

  @IsDay({ message: 'instalments:plan.startWrong' })
  startsOn: string;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;

  @IsOptional()
  @IsIn(['confirm', 'back'], { message: 'errors:not-as-given' })
  action?: 'confirm' | 'back';
}

/** "Stop what is left": asked once more before it is done. */
export class StopInstalmentsForm {
  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;

  @IsOptional()
  @IsIn(['confirm'], { message: 'errors:not-as-given' })
  action?: 'confirm';
}

function isAmount(text: string): boolean {
  const amount = parsePounds(text);
  return amount !== undefined && amount > 0;
}
