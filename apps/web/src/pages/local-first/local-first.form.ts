import { IsOptional, Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { parsePlainDate, type PlainDate } from '@commonweal/kernel';

@ValidatorConstraint()
class IsADay implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && parsePlainDate(value) !== undefined;
  }
}

export class LocalFirstForm {
  @IsOptional()
  @Validate(IsADay, { message: 'localFirst:errors.day' })
  from?: PlainDate;

  @IsOptional()
  @Validate(IsADay, { message: 'localFirst:errors.day' })
  to?: PlainDate;
}
