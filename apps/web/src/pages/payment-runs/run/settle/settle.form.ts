import { IsUUID } from 'class-validator';

/** "All have arrived": a button alone. */
export class SettleRunForm {
  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
