import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsUUID, MaxLength } from 'class-validator';

export class AskForm {
  @MaxLength(2000, { message: 'bills:ask.tooLong' })
  @IsNotEmpty({ message: 'bills:ask.empty' })
  text: string;

  @Type(() => Number)
  @IsInt({ message: 'errors:invalid-input' })
  version: number;

  @IsUUID(undefined, { message: 'errors:invalid-input' })
  once: string;
}
