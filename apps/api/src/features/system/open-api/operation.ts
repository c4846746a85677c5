import { permissions } from '@waymark/domain';
import { parametersOf } from './parameters.ts';
import { responsesOf } from './responses.ts';
import type { Route } from './routes.ts';
import type { Schemas } from './schemas.ts';

/** One route as OpenAPI tells of it. */
export function operationOf(route: Route, schemas: Schemas): object {
  const { access } = route;
  return {
    operationId: route.id,
    tags: [spaced(route.group)],
    summary: spaced(route.name),
    ...(access?.kind === 'member'
      ? { description: `For ${permissions[access.permission].join(', ')}.`, 'x-permission': access.permission }
      : {}),
    security: access?.kind === 'public' ? [] : [{ session: [] }],
    parameters: parametersOf(route),
    ...requestBodyOf(route, schemas),
    responses: responsesOf(route, schemas),
  };
}

/** `removeOverride` → `Remove override` */
function spaced(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function requestBodyOf({ body, bodyType }: Route, schemas: Schemas): object {
  const schema = body
    ? schemas.place(body, 'input')
    : bodyType === 'application/json'
      ? undefined
      : { type: 'string', format: 'binary' };
  return schema ? { requestBody: { required: true, content: { [bodyType]: { schema } } } } : {};
}
