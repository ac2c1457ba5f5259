import { IsUUID } from 'class-validator';

/** A button alone. */
export class TakeRoleForm {
  @IsUUID(undefined, { message: 'errors:not-as-given' })
  once: string;
}
