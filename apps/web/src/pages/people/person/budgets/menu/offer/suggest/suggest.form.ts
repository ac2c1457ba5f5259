import { IsNotEmpty, IsUUID, MaxLength } from 'class-validator';

export class SuggestForm {
  @IsNotEmpty({ message: 'menuOffer:suggest.empty' })
  @MaxLength(4_000, { message: 'menuOffer:suggest.tooLong' })
  note: string;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
