import { IsUUID } from 'class-validator';

/** The answer to "make this run?". */
export class MakeRunForm {
  @IsUUID(undefined, { message: 'errors:not-as-given' })
  payer: string;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
