import { IsEmail, IsOptional, IsString, MaxLength } from 'class-validator';

export class AskForLinkForm {
  @IsEmail(undefined, { message: 'signIn:link.notAnAddress' })
  @MaxLength(254, { message: 'signIn:link.notAnAddress' })
  email: string;

  @IsOptional()
  @IsString({ message: 'errors:not-as-given' })
  next?: string;
}
