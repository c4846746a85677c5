import { idempotencyKeySchema } from '@waymark/contracts';
import type { z } from 'zod';
import { isRepeatable } from './refusals.ts';
import type { Route } from './routes.ts';
import { inlined } from './schemas.ts';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: object;
  description?: string;
}

/** Everything of a request but its body. */
export function parametersOf(route: Route): Parameter[] {
  return [...pathParameters(route), ...queryParameters(route.query), ...headerParameters(route)];
}

/** The id of an organisation is read by the access guard; what else has no contract is text. */
function pathParameters({ params }: Route): Parameter[] {
  return Object.entries(params).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema: schema
      ? inlined(schema, 'input')
      : name === 'org'
        ? { type: 'string', format: 'uuid' }
        : { type: 'string', minLength: 1 },
  }));
}

function queryParameters(query: z.ZodType | undefined): Parameter[] {
  if (!query) return [];
  const { properties, required } = inlined(query, 'input') as {
    properties: Record<string, { type?: string; description?: string }>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    schema,
    // Several values are parted by commas.
    ...(schema.type === 'array' ? { style: 'form', explode: false } : {}),
  }));
}

function headerParameters(route: Route): Parameter[] {
  const header = (name: string, description: string, schema: object = { type: 'string' }): Parameter => ({
    name,
    in: 'header',
    required: false,
    description,
    schema,
  });
  const found: Parameter[] = [];
  if (route.hasVersion) {
    const versionText = { type: 'string', pattern: '^(W/)?"?\\d{1,9}"?$', examples: ['"3"'] };
    found.push({ ...header('If-Match', 'The `version` you have seen.', versionText), required: true });
  }
  if (isRepeatable(route))
    found.push(
      header(
        'Idempotency-Key',
        'Of your choice. Sent again within a day, it gets the first answer again.',
        inlined(idempotencyKeySchema, 'input'),
      ),
    );
  if (route.isConditional) found.push(header('If-None-Match', 'Entity tags you have.'));
  if (route.file?.hasRanges)
    found.push(
      header('Range', 'One range of bytes: `bytes=0-499`.'),
      header('If-Range', 'The entity tag of the bytes you have a part of.'),
    );
  return found;
}
