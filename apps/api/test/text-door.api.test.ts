import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { z } from 'zod';
import { unguardedInputs } from './input-walk.ts';
import { startTestApp, type TestApp } from './test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.stop());

interface Argument {
  name: string;
  schema: unknown;
}

/** What every route takes from body, query and path, as Nest's decorators say; 3, 4 and 5 are Nest's own numbers for them. */
function argumentsOfRoutes(): Argument[] {
  const scanner = app.nest.get(MetadataScanner, { strict: false });
  const controllers = app.nest.get(DiscoveryService, { strict: false }).getControllers();
  return controllers.flatMap(({ metatype }) => {
    if (!metatype) return [];
    return scanner.getAllMethodNames(metatype.prototype).flatMap((method) => {
      const all: Record<string, { data?: string; schema?: unknown }> =
        Reflect.getMetadata('__routeArguments__', metatype, method) ?? {};
      return Object.entries(all)
        .filter(([key]) => /^[345]:/.test(key))
        .map(([key, { data = key, schema }]) => ({ name: `${metatype.name}.${method} ${data}`, schema }));
    });
  });
}

it('lets no text in through a route that is not read by the rules for text, with a limit', () => {
  const inputs = argumentsOfRoutes();

  const unguarded = inputs.flatMap(({ name, schema }) =>
    schema instanceof z.ZodType ? unguardedInputs(schema, name) : [`${name} has no schema`],
  );

  expect(unguarded).toEqual([]);
  expect(inputs.length).toBeGreaterThan(100);
});

it.each([
  [z.string()],
  [z.string().max(10)],
  [z.object({ a: z.array(z.string().max(3)).max(3).optional() })],
  [z.array(z.uuid())],
  [z.record(z.string(), z.boolean())],
  [z.union([z.uuid(), z.string()])],
  [z.string().transform(Number)],
  [z.email()],
  [z.string().regex(/^a+$/)],
  [z.string().regex(/^\d{2,}$/)],
  [z.unknown()],
  [z.number()],
  [z.number().int().min(1)],
])('notices what is let in otherwise: %#', (schema) => {
  expect(unguardedInputs(schema, 'x')).toHaveLength(1);
});
