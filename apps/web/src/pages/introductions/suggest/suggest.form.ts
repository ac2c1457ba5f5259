import { IsNotEmpty, IsUUID, MaxLength } from 'class-validator';

export class MakeSuggestionForm {
  @IsNotEmpty({ message: 'introductions:suggest.none' })
  @IsUUID(undefined, { each: true, message: 'errors:not-a-choice' })
  offer: string | string[];

  @IsNotEmpty({ message: 'menuOffer:suggest.empty' })
  @MaxLength(4_000, { message: 'menuOffer:suggest.tooLong' })
  note: string;

  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
