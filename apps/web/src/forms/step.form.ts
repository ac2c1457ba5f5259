import { Type } from 'class-transformer';
import { IsInt, IsUUID } from 'class-validator';

/** A form that is a button alone: the version that was on screen and the key that lets it be sent once. */
export class StepForm {
  @Type(() => Number)
  @IsInt({ message: 'errors:not-as-given' })
  version: number;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
