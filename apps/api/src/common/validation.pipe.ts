import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
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

/** Nest's own Standard Schema pipe, with its issues as fields of a problem. Text with a NUL is refused: no database keeps it. */
@Injectable()
export class ContractPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({
      exceptionFactory: (issues) =>
        new RequestInvalid(
          issues.map((issue) => ({
            path: (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.'),
            message: issueMessage(issue),
          })),
        ),
    });
  }

  override async transform<Value>(value: Value, metadata: ArgumentMetadata): Promise<Value> {
    const nul = metadata.type === 'custom' ? undefined : pathOfNul(value);
    if (nul) throw new RequestInvalid([{ path: nul.join('.'), message: noNul }]);
    return super.transform(value, metadata);
  }
}

const noNul: FieldMessage = {
  en: 'Text cannot contain a NUL character.',
  de: 'Text darf kein NUL-Zeichen enthalten.',
};

/** Where in a JSON value a text contains a NUL; undefined if nowhere. */
function pathOfNul(value: unknown): string[] | undefined {
  if (typeof value === 'string') return value.includes('\0') ? [] : undefined;
  if (typeof value !== 'object' || value === null || !isPlain(value)) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const below = key.includes('\0') ? [] : pathOfNul(part);
    if (below) return [key.replaceAll('\0', ''), ...below];
  }
  return undefined;
}

/** Streams and the like are left alone. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
