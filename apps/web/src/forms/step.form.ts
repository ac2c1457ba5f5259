import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max } from 'class-validator';

/** More than anything was ever changed, and no more than the database can compare with. */
export const MOST_VERSIONS = 1_000_000;

/** A form that is a button alone: the version that was on screen and the key that lets it be sent once. */
export class StepForm {
  @Type(() => Number)
  @Max(MOST_VERSIONS, { message: 'errors:not-as-given' })
  @IsInt({ message: 'errors:not-as-given' })
  version: number;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
