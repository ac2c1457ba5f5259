import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';

export class PreferencesForm {
  /** Boxes that are ticked: email, text. */
  @IsOptional()
  @IsIn(['email', 'text'], { each: true, message: 'errors:not-a-choice' })
  by?: string | readonly string[];

  @IsOptional()
  @IsString({ message: 'preferences:errors.phone' })
  @MaxLength(30, { message: 'preferences:errors.phone' })
  phone?: string;
}
