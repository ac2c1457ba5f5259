import { IsOptional, IsString, IsUUID } from 'class-validator';

export class SignInForm {
  @IsUUID(undefined, { message: 'signIn:unknownPerson' })
  user: string;

  @IsOptional()
  @IsString({ message: 'errors:not-as-given' })
  next?: string;
}
