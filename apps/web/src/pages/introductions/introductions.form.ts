import { IsOptional, Matches } from 'class-validator';

export class IntroductionsForm {
  /** Of a person, from whoever asked for the introduction. */
  @IsOptional()
  @Matches(/^\s*per-\d{6,12}\s*$/i, { message: 'introductions:find.wrong' })
  reference?: string;

  @IsOptional()
  @Matches(/^[1-9]\d?$/, { message: 'errors:not-as-given' })
  page?: string;
}
