import { Injectable, RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { problemSchema } from '@waymark/contracts';
import { z } from 'zod';
import { ACCESS } from '../../common/access.guard.ts';

interface RouteArgument {
  index: number;
  data?: string;
  schema?: z.ZodType;
}
interface Handler {
  controller: string;
  name: string;
  method: string;
  path: string;
  function: (...parts: unknown[]) => unknown;
  holder: object;
}
/** Nest's own numbers for `@Body`, `@Query` and `@Param`. */
const kinds = { 3: 'body', 4: 'query', 5: 'param' } as const;

/** The OpenAPI 3.1 document, made from the same contracts that check every request and answer. */
@Injectable()
export class OpenApiDocument {
  private document: object | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  build(): object {
    this.document ??= {
      openapi: '3.1.0',
      info: { title: 'Waymark API', version: '1', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
      paths: this.paths(),
      components: {
        schemas: { Problem: jsonSchema(problemSchema, 'output') },
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'waymark.session_token' } },
      },
    };
    return this.document;
  }

  private paths(): Record<string, Record<string, object>> {
    const paths: Record<string, Record<string, object>> = {};
    for (const handler of this.handlers()) {
      const at = handler.path.replace(/:(\w+)/g, '{$1}');
      paths[at] = { ...paths[at], [handler.method]: this.operation(handler) };
    }
    return paths;
  }

  private handlers(): Handler[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (!instance || !metatype) return [];
      const prototype: object = Object.getPrototypeOf(instance);
      const base = String(Reflect.getMetadata('path', metatype) ?? '');
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const method: unknown = Reflect.get(prototype, name);
        if (typeof method !== 'function') return [];
        const verb = Reflect.getMetadata('method', method) as RequestMethod | undefined;
        if (verb === undefined) return [];
        const below = String(Reflect.getMetadata('path', method) ?? '');
        const path = [base, below === '/' ? '' : below].filter(Boolean).join('/');
        const isOutside = /^(api|calendar|metrics)/.test(path);
        return [
          {
            controller: metatype.name,
            name,
            method: (RequestMethod[verb] ?? 'GET').toLowerCase(),
            path: `/${isOutside ? '' : 'api/v1/'}${path}`,
            function: method as Handler['function'],
            holder: metatype,
          },
        ];
      });
    });
  }

  private operation(handler: Handler): object {
    const access = this.reflector.get<{ kind: string; permission?: string } | undefined>(ACCESS, handler.function);
    const answer = Reflect.getMetadata('class_serializer:options', handler.function)?.schema as z.ZodType | undefined;
    const found = routeArguments(handler);
    const body = found.find(({ kind, schema }) => kind === 'body' && schema)?.schema;
    const isPublic = access?.kind === 'public';
    return {
      operationId: `${handler.controller.replace(/Controller$/, '')}.${handler.name}`,
      tags: [handler.controller.replace(/Controller$/, '')],
      ...(access?.permission ? { 'x-permission': access.permission } : {}),
      security: isPublic ? [] : [{ session: [] }],
      parameters: [
        ...pathParameters(handler.path),
        ...queryParameters(found.find(({ kind, schema }) => kind === 'query' && schema)?.schema),
      ],
      ...(body
        ? { requestBody: { required: true, content: { 'application/json': { schema: jsonSchema(body, 'input') } } } }
        : {}),
      responses: {
        [handler.method === 'post' ? '201' : '200']: {
          description: 'Done',
          ...(answer ? { content: { 'application/json': { schema: jsonSchema(answer, 'output') } } } : {}),
        },
        default: {
          description: 'A problem',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    };
  }
}

function routeArguments({ holder, name }: Handler) {
  const metadata: Record<string, RouteArgument> = Reflect.getMetadata('__routeArguments__', holder, name) ?? {};
  return Object.entries(metadata).map(([key, argument]) => ({
    ...argument,
    kind: kinds[Number(key.split(':')[0]) as keyof typeof kinds] as string | undefined,
  }));
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
}

function queryParameters(schema: z.ZodType | undefined): object[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema: of,
  }));
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' });
  return rest;
}
