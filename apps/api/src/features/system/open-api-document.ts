import { Injectable } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { problemSchema } from '@waymark/contracts';
import { operationOf } from './open-api/operation.ts';
import { sharedProblems } from './open-api/responses.ts';
import { type Route, routesOf } from './open-api/routes.ts';
import { Schemas } from './open-api/schemas.ts';
import { signInPaths } from './open-api/sign-in-paths.ts';

const description = `Everything the web app does. How versions, repeats, lists and problems work, with requests to try, is told in
\`docs/api.md\` of the repository. A method that an address does not take is 405, an address that is not there 404. \`Accept\` is not asked;
\`Accept-Language\` (\`en\`, \`de\`), or the cookie \`waymark-language\` before it, chooses the words of answers and refusals, \`Time-Zone\` the day it is for whoever asks.`;

/** The OpenAPI 3.1 document, made from what is enforced: contracts, guards, headers and refusals of every route. */
@Injectable()
export class OpenApiDocument {
  private document: object | undefined;

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  routes(): Route[] {
    return routesOf(this.discovery, this.scanner);
  }

  build(): object {
    this.document ??= documentOf(this.routes());
    return this.document;
  }
}

function documentOf(routes: readonly Route[]): object {
  const schemas = new Schemas();
  schemas.place(problemSchema, 'output');
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method]: operationOf(route, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Waymark API',
      version: '1',
      description,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    paths: { ...paths, ...signInPaths(schemas) },
    components: {
      schemas: schemas.components(),
      responses: sharedProblems(),
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'waymark.session_token' } },
    },
  };
}
