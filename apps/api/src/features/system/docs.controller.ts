import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import { exactText } from '@waymark/contracts';
import { DomainError } from '@waymark/domain';
import type { FastifyReply } from 'fastify';
import { Public } from '../../common/access.guard.ts';
import { AnswersFile } from '../../common/answers.ts';
import { Refuses } from '../../common/refuses.ts';
import { OpenApiDocument } from './open-api-document.ts';

const assets = new Map([
  ['swagger-ui.css', 'text/css; charset=utf-8'],
  ['swagger-ui-bundle.js', 'text/javascript; charset=utf-8'],
]);
const assetSchema = exactText({ max: 100 });
const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));

const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Waymark API</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const start = `const dark = matchMedia('(prefers-color-scheme: dark)');
const follow = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
dark.addEventListener('change', follow);
follow();
SwaggerUIBundle({
  url: '/api/openapi.json', dom_id: '#docs', validatorUrl: null, docExpansion: 'none', filter: true, tagsSorter: 'alpha',
});`;

/** The OpenAPI document and the page that shows it. */
@Controller('api')
export class DocsController {
  constructor(private readonly document: OpenApiDocument) {}

  @Get('openapi.json')
  @Public()
  @AnswersFile({ types: ['application/json'], isConditional: true })
  openApi() {
    return this.document.build();
  }

  @Get('docs')
  @Public()
  @AnswersFile({ types: ['text/html'] })
  @Header('Content-Type', 'text/html; charset=utf-8')
  docs() {
    return page;
  }

  @Get('docs/start.js')
  @Public()
  @AnswersFile({ types: ['text/javascript'] })
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  start() {
    return start;
  }

  @Get('docs/:asset')
  @Public()
  @Refuses()
  @AnswersFile({ types: ['text/css', 'text/javascript'] })
  async asset(@Param('asset', { schema: assetSchema }) asset: string, @Res() reply: FastifyReply) {
    const type = assets.get(asset);
    if (!type) throw new DomainError('resource.not_found');
    return reply.type(type).send(await readFile(join(folder, asset)));
  }
}
