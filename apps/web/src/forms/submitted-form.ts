import 'reflect-metadata';
import type { JsonValue } from '@commonweal/kernel';
import { createParamDecorator, type ExecutionContext, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { FieldError, FormState } from './form-state';
import { fieldsToCheck, typedValues } from './typed-values';

/** A form as it was sent: checked, or with what is wrong. */
export type Submission<T> =
  | { readonly ok: true; readonly value: T; readonly form: FormState }
  | { readonly ok: false; readonly form: FormState };

/** Checks what was sent against the form's class, whose messages are string keys. */
export function readForm<T extends object>(formClass: Type<T>, body: unknown): Submission<T> {
  const values = typedValues(body);
  const value = plainToInstance(formClass, fieldsToCheck(values));
  const faults = validateSync(value, { whitelist: true, stopAtFirstError: false });
  const wrong = new Set(faults.map(({ property }) => property));
  const errors = [...faults.map(fieldError), ...noText(value).filter(({ field }) => !wrong.has(field))];
  return errors.length === 0 ? { ok: true, value, form: { values, errors } } : { ok: false, form: { values, errors } };
}

/** What no reader of the page sees or fills in: an error of the form as a whole. */
const OF_THE_PAGE = 'errors:not-as-given';

/** One message a field: of several, that of the decorator written first. */
function fieldError({ property, constraints = {}, contexts = {} }: ValidationError): FieldError {
  const [name, key] = Object.entries(constraints).at(-1) ?? ['', 'errors:invalid-input'];
  const facts = (contexts[name] ?? {}) as Readonly<Record<string, JsonValue>>;
  return { field: key === OF_THE_PAGE ? '' : property, key, facts };
}

/** Fields that hold the one character that no column of text can, and that no reader types. */
function noText(value: object): readonly FieldError[] {
  return Object.entries(value)
    .filter(([, text]) => [text as unknown].flat().some((one) => typeof one === 'string' && one.includes('\0')))
    .map(([field]) => ({ field, key: 'errors:not-text', facts: {} }));
}

/** The form of a POST: `submit(@SubmittedForm(AwardForm) form: Submission<AwardForm>)`. */
export const SubmittedForm = createParamDecorator((formClass: Type<object>, context: ExecutionContext) =>
  readForm(formClass, context.switchToHttp().getRequest<FastifyRequest>().body),
);

/** The questions in the address of a GET: `show(@AskedForm(PeopleForm) asked: Submission<PeopleForm>)`. */
export const AskedForm = createParamDecorator((formClass: Type<object>, context: ExecutionContext) =>
  readForm(formClass, context.switchToHttp().getRequest<FastifyRequest>().query),
);
