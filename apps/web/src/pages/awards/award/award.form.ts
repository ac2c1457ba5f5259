import { Matches } from 'class-validator';

/** A form about an award as it was seen: with the version that was on screen. */
export class SeenAwardForm {
  @Matches(/^\d{1,9}$/, { message: 'errors:not-as-given' })
  version: string;
}
