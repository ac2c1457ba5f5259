import { AGREEMENT_BASES, AGREEMENT_WAYS, type AgreementBasis, type AgreementWay } from '@commonweal/ordering';
import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';
import { IsDay } from '../../../../forms';

export class AgreementForm {
  @Matches(/^\d{1,9}$/, { message: 'errors:not-as-given' })
  version: string;

  @IsIn(AGREEMENT_BASES, { message: 'agreement:basisMissing' })
  basis: AgreementBasis;

  @IsIn(AGREEMENT_WAYS, { message: 'agreement:howMissing' })
  how: AgreementWay;

  @IsDay({ message: 'agreement:onWrong' })
  agreedOn: string;

  @IsOptional()
  @MaxLength(2_000, { message: 'newAward:textTooLong' })
  consulted?: string;
}
