import { AGREEMENT_BASES, AGREEMENT_WAYS, type AgreementBasis, type AgreementWay } from '@commonweal/ordering';
import { EXCEPTION_REASONS, type ExceptionReason } from '@commonweal/policy';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength, ValidateIf } from 'class-validator';
import { IsDay } from '../../../../../../../../forms';

const LONGEST_TEXT = 2_000;

/** What an officer fills in to arrange an offer. */
export class NewAwardForm {
  @Matches(/^(?!0+(\.0{1,2})?$)\d{1,6}(\.\d{1,2})?$/, { message: 'newAward:quantityWrong' })
  quantity: string;

  @IsIn(['weekly', 'whole'], { message: 'newAward:periodMissing' })
  period: 'weekly' | 'whole';

  @IsDay({ message: 'newAward:startWrong' })
  startsOn: string;

  /** Needed for an amount over the whole time; an amount a week goes on until the review. */
  @ValidateIf((form: NewAwardForm) => form.period === 'whole' || form.endsOn !== undefined)
  @IsDay({ message: 'newAward:endWrong' })
  endsOn?: string;

  @IsOptional()
  @IsDay({ message: 'newAward:reviewWrong' })
  reviewOn?: string;

  @IsOptional()
  @IsUUID(undefined, { each: true, message: 'errors:not-a-choice' })
  outcome?: string | string[];

  @IsIn(['now', 'later'], { message: 'newAward:agreedMissing' })
  agreed: 'now' | 'later';

  @ValidateIf(({ agreed }: NewAwardForm) => agreed === 'now')
  @IsIn(AGREEMENT_BASES, { message: 'agreement:basisMissing' })
  basis?: AgreementBasis;

  @ValidateIf(({ agreed }: NewAwardForm) => agreed === 'now')
  @IsIn(AGREEMENT_WAYS, { message: 'agreement:howMissing' })
  how?: AgreementWay;

  @ValidateIf(({ agreed }: NewAwardForm) => agreed === 'now')
  @IsDay({ message: 'agreement:onWrong' })
  agreedOn?: string;

  @IsOptional()
  @MaxLength(LONGEST_TEXT, { message: 'newAward:textTooLong' })
  consulted?: string;

  @IsOptional()
  @IsIn(EXCEPTION_REASONS, { message: 'errors:not-a-choice' })
  reason?: ExceptionReason;

  @IsOptional()
  @MaxLength(LONGEST_TEXT, { message: 'newAward:textTooLong' })
  reasonText?: string;
}
