import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsUUID, MaxLength } from 'class-validator';

export class AskForm {
  @MaxLength(2000, { message: 'bills:ask.tooLong' })
  @IsNotEmpty({ message: 'bills:ask.empty' })
  text: string;

  @Type(() => Number)
  @IsInt({ message: 'errors:not-as-given' })
  version: number;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
