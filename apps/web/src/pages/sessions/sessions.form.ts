import { IsHexadecimal } from 'class-validator';

export class EndSessionForm {
  @IsHexadecimal({ message: 'errors:invalid-input' })
  session: string;
}
