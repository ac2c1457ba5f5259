import { AGREEMENT_BASES, type AgreementBasis } from '@commonweal/ordering';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsUUID } from 'class-validator';

export class AgreeForm {
  @IsIn(AGREEMENT_BASES, { message: 'arranged:agree.choose' })
  basis: AgreementBasis;

  @Type(() => Number)
  @IsInt({ message: 'errors:not-as-given' })
  version: number;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
