import { IsOptional, IsString, MaxLength } from 'class-validator';

export class PreferencesForm {
  /** Boxes that are ticked: email, text. */
  @IsOptional()
  by?: string | readonly string[];

  @IsOptional()
  @IsString()
  @MaxLength(30, { message: 'preferences:errors.phone' })
  phone?: string;
}
