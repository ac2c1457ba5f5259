import { parsePounds } from '@commonweal/kernel';
import { IsIn, IsOptional, IsUUID, Length, ValidateBy } from 'class-validator';
import { IsDay } from '../../../forms';

/** What came back, as the council's bank shows it. */
export class MoneyReturnedForm {
  @ValidateBy(
    { name: 'isAmount', validator: { validate: (text: unknown) => typeof text === 'string' && isAmount(text) } },
    { message: 'instalments:returned.amountWrong' },
  )
  amount: string;

  @IsDay({ message: 'instalments:returned.dayWrong' })
  receivedOn: string;

  @Length(1, 35, { message: 'instalments:returned.referenceWrong' })
  reference: string;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;

  @IsOptional()
  @IsIn(['confirm', 'back'], { message: 'errors:not-as-given' })
  action?: 'confirm' | 'back';
}

function isAmount(text: string): boolean {
  const amount = parsePounds(text);
  return amount !== undefined && amount > 0;
}
