import { RequestMethod, type INestApplicationContext } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS_METADATA, type AccessRule } from './permissions';

export interface RouteAccess {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly access: AccessRule | undefined;
}

type Handler = (...args: readonly unknown[]) => unknown;

/** Every route of every controller with what it asks of the caller, sorted by path. */
export function listRouteAccess(app: INestApplicationContext): readonly RouteAccess[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  return routeAccessOf(controllers.flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype] : [])));
}

/** The same for the classes of controllers. */
export function routeAccessOf(controllers: readonly ControllerClass[]): readonly RouteAccess[] {
  const routes = controllers.flatMap(routesOf);
  return routes.sort((a, b) => `${a.path} ${a.method}`.localeCompare(`${b.path} ${b.method}`, 'en'));
}

type ControllerClass = { readonly name: string; readonly prototype: unknown } & object;

function routesOf(controller: ControllerClass): RouteAccess[] {
  const prototype = controller.prototype as Record<string, Handler>;
  return new MetadataScanner().getAllMethodNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    const paths = handler && (Reflect.getMetadata(PATH_METADATA, handler) as string | readonly string[] | undefined);
    if (handler === undefined || paths === undefined) return [];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod];
    const access = new Reflector().getAllAndOverride<AccessRule | undefined>(ACCESS_METADATA, [
      handler,
      controller as unknown as Handler,
    ]);
    const prefix = Reflect.getMetadata(PATH_METADATA, controller) as string;
    return [paths].flat().map((path) => ({
      method,
      path: `/${[prefix, path]
        .map((part) => part.replace(/^\/+|\/+$/g, ''))
        .filter(Boolean)
        .join('/')}`,
      handler: `${controller.name}.${name}`,
      access,
    }));
  });
}

/** @throws Error that names every handler which says neither @RequirePermission, @SignedIn nor @Public. */
export function assertEveryRouteDeclaresAccess(app: INestApplicationContext): void {
  const open = listRouteAccess(app).filter(({ access }) => access === undefined);
  if (open.length > 0) {
    throw new Error(`no declared access: ${open.map(({ handler, path }) => `${handler} (${path})`).join(', ')}`);
  }
}
