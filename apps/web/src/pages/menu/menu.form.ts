import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export const MENU_SORTS = ['nearest', 'price'] as const;

/** What narrows the public menu. */
export class MenuForm {
  @IsOptional()
  @IsString({ message: 'errors:postcode-malformed' })
  @MaxLength(20, { message: 'errors:postcode-malformed' })
  postcode?: string;

  @IsOptional()
  @IsString({ message: 'errors:not-a-choice' })
  @MaxLength(60, { message: 'errors:not-a-choice' })
  category?: string;

  @IsOptional()
  @IsString({ message: 'errors:not-a-choice' })
  @MaxLength(60, { message: 'errors:not-a-choice' })
  outcome?: string;

  @IsOptional()
  @Matches(/^[a-z]{2,3}$/, { message: 'errors:not-a-choice' })
  language?: string;

  @IsOptional()
  @IsString({ message: 'publicMenu:wordsTooLong' })
  @MaxLength(100, { message: 'publicMenu:wordsTooLong' })
  words?: string;

  @IsOptional()
  @IsIn(MENU_SORTS, { message: 'errors:not-a-choice' })
  sort?: (typeof MENU_SORTS)[number];

  /** 1 to 25. */
  @IsOptional()
  @Matches(/^([1-9]|1\d|2[0-5])$/, { message: 'errors:not-as-given' })
  page?: string;
}
