import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export const PEOPLE_SORTS = ['name', 'reference'] as const;

export class PeopleForm {
  @IsOptional()
  @MaxLength(100, { message: 'people:searchTooLong' })
  q?: string;

  @IsOptional()
  @IsIn(PEOPLE_SORTS, { message: 'errors:not-a-choice' })
  sort?: (typeof PEOPLE_SORTS)[number];

  @IsOptional()
  @IsString({ message: 'errors:not-as-given' })
  pages?: string;
}
