import { OFFER_SORTS } from '@commonweal/catalogue';
import { SPOKEN_LANGUAGES } from '@commonweal/providers';
import { IsIn, IsOptional, IsUUID, Matches, MaxLength } from 'class-validator';

export class MenuForm {
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'errors:not-a-choice' })
  category?: string;

  @IsOptional()
  @IsUUID(undefined, { each: true, message: 'errors:not-a-choice' })
  outcome?: string | string[];

  @IsOptional()
  @IsIn(SPOKEN_LANGUAGES, { message: 'errors:not-a-choice' })
  language?: string;

  @IsOptional()
  @MaxLength(100, { message: 'menu:wordsTooLong' })
  words?: string;

  @IsOptional()
  @MaxLength(20, { message: 'errors:postcode-malformed' })
  postcode?: string;

  @IsOptional()
  @IsIn(OFFER_SORTS, { message: 'errors:not-a-choice' })
  sort?: (typeof OFFER_SORTS)[number];

  /** Pounds, about what it will cost in all. */
  @IsOptional()
  @Matches(/^£?\d{1,3}(,?\d{3}){0,3}(\.\d{2})?$/, { message: 'menu:costWrong' })
  cost?: string;

  @IsOptional()
  @Matches(/^[1-9]\d?$/, { message: 'errors:not-as-given' })
  page?: string;
}
