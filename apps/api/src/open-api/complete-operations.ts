import type { OpenAPIObject } from '@nestjs/swagger';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;
type Parameters = NonNullable<Operation['parameters']>;

const PROBLEM = 'Problem';

/** RFC 9457, as every refusal is answered; the facts of the problem stand beside these. */
const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'requestId'],
  properties: {
    type: { type: 'string', description: 'The address of a page that says what happened and what to do' },
    title: { type: 'string', description: 'In the user’s language' },
    status: { type: 'integer' },
    requestId: { type: 'string', description: 'What to tell whoever runs Commonweal' },
  },
  additionalProperties: true,
};

const KEY_HEADER: Parameters[number] = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'Unique for user, method and address, kept 30 days: the same key and body have one effect and one answer, the same key with another body is 409.',
  schema: { type: 'string', minLength: 1, maxLength: 255 },
};

/**
 * What is the same for every operation, and said once: the parameters that its address names, the key of a POST, and
 * the answer of a refusal.
 */
export function completeOperations(document: OpenAPIObject): OpenAPIObject {
  for (const [address, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post'] as const) {
      const operation = item[method];
      if (operation !== undefined) item[method] = completed(operation, address, method);
    }
  }
  const schemas = { ...document.components?.schemas, [PROBLEM]: PROBLEM_SCHEMA };
  return { ...document, components: { ...document.components, schemas } };
}

function completed(operation: Operation, address: string, method: 'get' | 'post'): Operation {
  const declared = operation.parameters ?? [];
  const known = new Set(declared.map((parameter) => ('name' in parameter ? parameter.name : '')));
  const inAddress = [...address.matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name ?? '')
    .filter((name) => !known.has(name));
  return {
    ...operation,
    parameters: [...inAddress.map(pathParameter), ...declared, ...(method === 'post' ? [KEY_HEADER] : [])],
    responses: { ...operation.responses, default: refusal() },
  };
}

function pathParameter(name: string): Parameters[number] {
  const format = /id$/i.test(name) ? { format: 'uuid' } : {};
  return { name, in: 'path', required: true, schema: { type: 'string', ...format } };
}

function refusal(): Operation['responses'][string] {
  return {
    description: 'Refused: what is wrong and what to do',
    content: { 'application/problem+json': { schema: { $ref: `#/components/schemas/${PROBLEM}` } } },
  };
}
