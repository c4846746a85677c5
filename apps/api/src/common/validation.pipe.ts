import { Injectable, StandardSchemaValidationPipe, type StandardSchemaValidationPipeOptions } from '@nestjs/common';
import { type FieldMessage, issueMessage } from './field-message.ts';

type FieldProblem = { path: string; message: FieldMessage };

/** What was sent does not fit the contract; `fields` says where and why, at most fifty of them. */
export class RequestInvalid extends Error {
  readonly fields: FieldProblem[];

  constructor(fields: FieldProblem[]) {
    super('request.invalid');
    this.fields = fields.slice(0, 50);
  }
}

/** Nest's own Standard Schema pipe, with its issues as fields of a problem. */
@Injectable()
export class ContractPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: invalidFields });
  }
}

type Issue = Parameters<NonNullable<StandardSchemaValidationPipeOptions['exceptionFactory']>>[0][number];

/** What a contract found, as fields of a problem. */
export const invalidFields = (issues: readonly Issue[]): RequestInvalid =>
  new RequestInvalid(
    issues.map((issue) => ({
      path: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
      message: issueMessage(issue),
    })),
  );
