import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsUUID, MaxLength } from 'class-validator';

export class AnswerForm {
  @MaxLength(2000, { message: 'invoices:answer.tooLong' })
  @IsNotEmpty({ message: 'invoices:answer.empty' })
  text: string;

  @Type(() => Number)
  @IsInt({ message: 'errors:not-as-given' })
  version: number;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
