import { ModulesContainer, Reflector } from '@nestjs/core';
import { ACCESS, type Access } from '../../src/platform/http/access.js';
import type { TestSystem } from './test-system.js';

export interface Route {
  /** Controller and method of the class. */
  name: string;
  method: string;
  path: string;
  access: Access | undefined;
}

const methods = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'ALL', 'OPTIONS', 'HEAD'];

/** Every route of the program, as its controllers declare it. */
export function routesOf({ app }: Pick<TestSystem, 'app'>): Route[] {
  const reflector = new Reflector();
  return [...app.get(ModulesContainer).values()].flatMap((module) =>
    [...module.controllers.values()].flatMap(({ metatype }) => {
      const type = metatype as unknown as { name: string; prototype: Record<string, () => void> };
      const base = Reflect.getMetadata('path', type) as string;
      return Object.getOwnPropertyNames(type.prototype)
        .filter((name) => name !== 'constructor')
        .map((name) => ({ name, handler: type.prototype[name] }))
        .filter(({ handler }) => typeof handler === 'function' && Reflect.hasMetadata('path', handler))
        .map(({ name, handler }) => ({
          name: `${type.name}.${name}`,
          method: methods[Reflect.getMetadata('method', handler!) as number] ?? '?',
          path: `/${base}/${Reflect.getMetadata('path', handler!) as string}`.replaceAll(/\/+/g, '/'),
          access: reflector.getAllAndOverride<Access | undefined>(ACCESS, [handler!, type as never]),
        }));
    }),
  );
}
