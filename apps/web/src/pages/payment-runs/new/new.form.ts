import { IsUUID } from 'class-validator';

/** The answer to "make this run?". */
export class MakeRunForm {
  @IsUUID(undefined, { message: 'errors:invalid-input' })
  payer: string;

  @IsUUID(undefined, { message: 'errors:invalid-input' })
  once: string;
}
