import { Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsUUID, MaxLength } from 'class-validator';

export class AnswerForm {
  @MaxLength(2000, { message: 'invoices:answer.tooLong' })
  @IsNotEmpty({ message: 'invoices:answer.empty' })
  text: string;

  @Type(() => Number)
  @IsInt({ message: 'errors:invalid-input' })
  version: number;

  @IsUUID(undefined, { message: 'errors:invalid-input' })
  once: string;
}
