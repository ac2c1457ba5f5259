import { IsNotEmpty, IsUUID, MaxLength } from 'class-validator';

export class SuggestForm {
  @MaxLength(4_000, { message: 'menuOffer:suggest.tooLong' })
  @IsNotEmpty({ message: 'menuOffer:suggest.empty' })
  note: string;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
