import openApi from '../../../contract/generated/openapi.json';

interface Schema {
  readonly $ref?: string;
  readonly allOf?: readonly Schema[];
  readonly type?: string;
  readonly format?: string;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const SCHEMAS = openApi.components.schemas as unknown as Readonly<Record<string, Schema>>;
const MEGABYTE = 'x'.repeat(1_100_000);
const NONE = '01937000-0000-7000-8000-00000000dead';

/** What no field of this kind takes. */
function valuesFor({ type, format }: Schema): readonly unknown[] {
  const anywhere = [null, 'nul\u0000l', MEGABYTE];
  if (type === 'integer') return [...anywhere, -1, 1.005, 'x', [], {}];
  if (type === 'number') return [...anywhere, -1, 0, 1.005, 'x', [], {}];
  if (type === 'array') return [...anywhere, 'x', 7, {}, [7], [null]];
  if (type === 'object') return [...anywhere, 'x', 7, true];
  if (type === 'boolean') return [...anywhere, 'x', 7, []];
  if (format === 'date') return [...anywhere, 7, '2026-02-30', '30/11/2026', '<b>today</b>', [], {}];
  if (format === 'uuid') return [...anywhere, 7, 'x', '<b>x</b>', NONE, [], {}];
  return [...anywhere, 7, true, [], {}];
}

function resolved(schema: Schema): Schema {
  const ref = schema.$ref ?? schema.allOf?.[0]?.$ref;
  return (
    (ref === undefined ? undefined : SCHEMAS[ref.split('/').at(-1) ?? '']) ?? {
      ...schema,
      type: schema.type ?? 'object',
    }
  );
}

export interface BadBody {
  /** As the answer is to name it. */
  readonly field: string;
  readonly value: unknown;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The good body with each field wrong in each way, and each that it needs left out. */
export function badBodies(route: string, good: Readonly<Record<string, unknown>>): readonly BadBody[] {
  const { properties = {}, required = [] } = schemaOf(route);
  return Object.entries(properties).flatMap(([field, schema]) => {
    const values = [...valuesFor(resolved(schema)), ...(required.includes(field) ? [undefined] : [])];
    // Nothing where nothing is needed is no fault.
    const bad = values.filter((value) => value !== null || required.includes(field));
    return bad.map((value) => ({ field, value, body: { ...good, [field]: value } }));
  });
}

function schemaOf(route: string): Schema {
  const path = `/api/v1/${route.replace('POST ', '').replace(/:(\w+)/g, '{$1}')}`;
  const operation = (openApi.paths as Readonly<Record<string, { readonly post?: unknown }>>)[path]?.post as
    | { readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } } }
    | undefined;
  const schema = operation?.requestBody?.content['application/json'].schema;
  return schema === undefined ? {} : resolved(schema);
}
