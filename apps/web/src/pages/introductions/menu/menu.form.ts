import { OFFER_SORTS } from '@commonweal/catalogue';
import { SPOKEN_LANGUAGES } from '@commonweal/providers';
import { IsIn, IsOptional, Matches, MaxLength } from 'class-validator';

/** What narrows the menu; by the person's own words only those look who may read them. */
export class IntroductionMenuForm {
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,60}$/, { message: 'errors:not-a-choice' })
  category?: string;

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

  @IsOptional()
  @Matches(/^[1-9]\d?$/, { message: 'errors:not-as-given' })
  page?: string;
}
