import { DomainError } from '@commonweal/kernel';
import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type FieldFault, told, type Words } from '../fields/told';

/** Bodies and queries hold what their class declares and nothing else. */
export function validation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => inputRefused(errors.flatMap((error) => faultsOf(error, ''))),
  });
}

export function inputRefused(faults: readonly FieldFault[]): DomainError {
  return new DomainError('invalid-input', { errors: faults.map(({ field, message }) => ({ field, message })) });
}

/** A part of a body by the whole way to it. */
export function fieldWithin(within: string, property: string): string {
  const name = /^\d+$/.test(property) ? `[${property}]` : property;
  return within === '' || name.startsWith('[') ? `${within}${name}` : `${within}.${name}`;
}

/** Every field that is wrong. */
function faultsOf(error: ValidationError, within: string): FieldFault[] {
  const field = fieldWithin(within, error.property);
  const own = Object.keys(error.constraints ?? {}).map((rule) => ({ field, message: wordsOf(rule, error) }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, field))];
}

/** Rules of the validator itself, which no class words. */
const OWN_RULES: Readonly<Partial<Record<string, Words>>> = {
  whitelistValidation: told('This field is not known here', 'Nid yw’r maes hwn yn hysbys yma').context,
  unknownValue: told('Send an object with the fields of this request', 'Anfonwch wrthrych â meysydd y cais hwn')
    .context,
};

function wordsOf(rule: string, { contexts, constraints }: ValidationError): Words {
  const en = constraints?.[rule] ?? '';
  return OWN_RULES[rule] ?? { en, cy: en, ...(contexts?.[rule] as Partial<Words> | undefined) };
}
