import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import { statementCount } from './database.ts';

/** Outside production, tells in a header how many SQL statements a request took. */
@Injectable()
export class StatementCounter implements NestMiddleware {
  use(_request: IncomingMessage, response: ServerResponse, next: () => void): void {
    if (process.env.NODE_ENV === 'production' && !process.env.WAYMARK_COUNT_STATEMENTS) {
      next();
      return;
    }
    const counter = { statements: 0 };
    const writeHead = response.writeHead.bind(response);
    response.writeHead = ((...parts: Parameters<typeof writeHead>) => {
      response.setHeader('x-sql-statements', counter.statements);
      return writeHead(...parts);
    }) as typeof response.writeHead;
    statementCount.run(counter, next);
  }
}
