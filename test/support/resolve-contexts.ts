import Module from 'node:module';
import { join } from 'node:path';

/** Node's own resolver, which is not part of its public types. */
interface Resolver {
  _resolveFilename(request: string, ...rest: unknown[]): string;
}

const CONTEXT = /^@commonweal\/([a-z-]+)$/;

/** Jest's global setup runs outside the tests' module mapping: there, the names of the contexts are taught to Node. */
const resolver = Module as unknown as Resolver;
const original = resolver._resolveFilename.bind(Module);
resolver._resolveFilename = (request, ...rest) => {
  const context = CONTEXT.exec(request)?.[1];
  return original(context === undefined ? request : join(__dirname, '../../libs', context, 'src'), ...rest);
};
