import { IsOptional, IsUUID } from 'class-validator';

/** The answer to "make this run?". */
export class MakeRunForm {
  @IsUUID(undefined, { message: 'errors:not-as-given' })
  payer: string;

  /** Of a host: whose money. */
  @IsOptional()
  @IsUUID(undefined, { message: 'errors:not-as-given' })
  council?: string;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
