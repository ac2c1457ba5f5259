import openApi from '../../../contract/generated/openapi.json';

/** A part of openapi.json that says what a value must be. */
export interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

const SCHEMAS = openApi.components.schemas as unknown as Readonly<Record<string, Schema>>;
const PATHS = openApi.paths as unknown as Readonly<Record<string, Readonly<Record<string, Operation>>>>;

export function resolved(schema: Schema): Schema {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  const named = ref === undefined ? undefined : SCHEMAS[ref.split('/').at(-1) ?? ''];
  return named ?? { ...schema, type: schema.type ?? 'object' };
}

/** Of a route as the rows of the matrix spell it: `POST awards/:id/approval`. */
export function bodyOf(route: string): Schema {
  const schema = operationOf(route)?.requestBody?.content['application/json'].schema;
  return schema === undefined ? {} : resolved(schema);
}

/** What may be asked in the query of a route. */
export function questionsOf(route: string): readonly { readonly name: string; readonly schema: Schema }[] {
  return (operationOf(route)?.parameters ?? []).filter((parameter) => parameter.in === 'query');
}

function operationOf(route: string): Operation | undefined {
  const [method = '', path = ''] = route.split(' ');
  return PATHS[`/api/v1/${path.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()];
}
