import { RequestMethod } from '@nestjs/common';
import type { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { DomainErrorCode } from '@waymark/domain';
import type { z } from 'zod';
import { ACCESS, type Access, REFUSED_IN_DEMO } from '../../../common/access.guard.ts';
import { FILE_ANSWER, type FileAnswer } from '../../../common/answers.ts';
import { REFUSES } from '../../../common/refuses.ts';
import { bodyTypeOf } from '../../../common/request-body.ts';
import { seenVersion } from '../../../common/version.ts';

/** A route as Nest serves it: everything its decorators say. */
export interface Route {
  /** `Tasks.setStatus` */
  id: string;
  group: string;
  name: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** With its parameters in braces: `/api/v1/orgs/{org}/tasks/{id}`. */
  path: string;
  access: Access | undefined;
  status: number;
  answer: z.ZodType | undefined;
  file: FileAnswer | undefined;
  /** Asked again with `If-None-Match`, it answers 304 where nothing has changed. */
  isConditional: boolean;
  /** Undefined where the route does not say. */
  refuses: readonly DomainErrorCode[] | undefined;
  refusedInDemo: DomainErrorCode | undefined;
  params: Readonly<Record<string, z.ZodType | undefined>>;
  query: z.ZodType | undefined;
  body: z.ZodType | undefined;
  bodyType: string;
  /** Whether it has to name the version it was made from. */
  hasVersion: boolean;
}

interface RouteArgument {
  kind: number;
  data?: string;
  schema?: z.ZodType;
  factory?: unknown;
}

/** Nest's own numbers for `@Body`, `@Query` and `@Param`. */
const kinds = { body: 3, query: 4, param: 5 };

/** All routes of all controllers, as Nest's own metadata has them. */
export function routesOf(discovery: DiscoveryService, scanner: MetadataScanner): Route[] {
  return discovery.getControllers().flatMap(({ instance, metatype }) => {
    if (!instance || typeof metatype !== 'function') return [];
    const prototype: object = Object.getPrototypeOf(instance);
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method: unknown = Reflect.get(prototype, name);
      const verb = typeof method === 'function' ? Reflect.getMetadata('method', method) : undefined;
      return typeof method !== 'function' || verb === undefined ? [] : [routeOf(metatype, name, method)];
    });
  });
}

function routeOf(holder: { name: string }, name: string, handler: object): Route {
  const of = (key: string) => Reflect.getMetadata(key, handler);
  const found = argumentsOf(holder, name);
  const group = holder.name.replace(/Controller$/, '');
  const method = String(RequestMethod[of('method')]).toLowerCase() as Route['method'];
  const path = pathOf(holder, of('path'));
  const file: FileAnswer | undefined = of(FILE_ANSWER);
  return {
    id: `${group}.${name}`,
    group,
    name,
    method,
    path,
    access: of(ACCESS),
    status: of('__httpCode__') ?? (method === 'post' ? 201 : 200),
    answer: of('class_serializer:options')?.schema,
    file,
    isConditional: file?.isConditional ?? (method === 'get' && path.startsWith('/api/v1/')),
    refuses: of(REFUSES),
    refusedInDemo: of(REFUSED_IN_DEMO),
    params: paramsOf(path, found),
    query: found.find(({ kind }) => kind === kinds.query)?.schema,
    body: found.find(({ kind }) => kind === kinds.body)?.schema,
    bodyType: bodyTypeOf(of('__fastify_route_config__') ?? {}),
    hasVersion: found.some(({ factory }) => factory === seenVersion),
  };
}

/** As the application sets the prefix: what stands outside `/api/v1` names its whole path. */
function pathOf(holder: object, below: unknown): string {
  const base = String(Reflect.getMetadata('path', holder) ?? '');
  const path = [base, below === '/' ? '' : String(below ?? '')].filter(Boolean).join('/');
  const isOutside = /^(api|calendar|metrics)(\/|$)/.test(path);
  return `/${isOutside ? '' : 'api/v1/'}${path}`.replace(/:(\w+)/g, '{$1}');
}

function argumentsOf(holder: object, name: string): RouteArgument[] {
  const metadata: Record<string, Omit<RouteArgument, 'kind'>> = Reflect.getMetadata(
    '__routeArguments__',
    holder,
    name,
  ) ?? {};
  return Object.entries(metadata).map(([key, argument]) => ({ ...argument, kind: Number(key.split(':')[0]) }));
}

function paramsOf(path: string, found: readonly RouteArgument[]): Route['params'] {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const schemaOf = (name: string) => found.find(({ kind, data }) => kind === kinds.param && data === name)?.schema;
  return Object.fromEntries(names.map((name) => [name, schemaOf(name)]));
}
