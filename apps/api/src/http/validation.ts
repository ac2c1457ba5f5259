import { DomainError } from '@commonweal/kernel';
import { ValidationPipe, type ValidationError } from '@nestjs/common';

interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/** Bodies and queries hold what their class declares and nothing else. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => new DomainError('invalid-input', { errors: errors.flatMap((e) => faultsOf(e, '')) }),
  });
}

/** Every field that is wrong, nested ones as lines[0].quantity. */
function faultsOf(error: ValidationError, within: string): (FieldFault & Record<string, string>)[] {
  const name = /^\d+$/.test(error.property) ? `[${error.property}]` : error.property;
  const field = within === '' || name.startsWith('[') ? `${within}${name}` : `${within}.${name}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    field,
    message: worded(rule, message),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}

function worded(rule: string, message: string): string {
  if (rule === 'whitelistValidation') return 'This field is not known here';
  if (rule === 'unknownValue') return 'Send an object with the fields of this request';
  return message;
}
