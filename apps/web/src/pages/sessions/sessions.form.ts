import { IsHexadecimal } from 'class-validator';

export class EndSessionForm {
  @IsHexadecimal({ message: 'errors:not-as-given' })
  session: string;
}
