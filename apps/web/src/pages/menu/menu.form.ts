import { IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

export const MENU_SORTS = ['nearest', 'price'] as const;

/** What narrows the public menu. */
export class MenuForm {
  @IsOptional()
  @IsString({ message: 'errors:postcode-malformed' })
  @MaxLength(20, { message: 'errors:postcode-malformed' })
  postcode?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60, { message: 'errors:invalid-input' })
  category?: string;

  @IsOptional()
  @IsString()
  @MaxLength(60, { message: 'errors:invalid-input' })
  outcome?: string;

  @IsOptional()
  @Matches(/^[a-z]{2,3}$/, { message: 'errors:invalid-input' })
  language?: string;

  @IsOptional()
  @IsString()
  @MaxLength(100, { message: 'publicMenu:wordsTooLong' })
  words?: string;

  @IsOptional()
  @IsIn(MENU_SORTS, { message: 'errors:invalid-input' })
  sort?: (typeof MENU_SORTS)[number];

  /** 1 to 25. */
  @IsOptional()
  @Matches(/^([1-9]|1\d|2[0-5])$/, { message: 'errors:invalid-input' })
  page?: string;
}
