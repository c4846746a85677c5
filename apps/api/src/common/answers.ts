import {
  HttpCode,
  type PlainLiteralObject,
  SerializeOptions,
  SetMetadata,
  StandardSchemaSerializerInterceptor,
} from '@nestjs/common';
import { z } from 'zod';
import { namedIn } from './answer-shape.ts';

export const ANSWERS_JSON = 'waymark:answers-json';

/** A method that gives what a contract takes; so a list cannot be declared as one of its items. */
type Giving<Answer> = (...parts: never[]) => Answer | Promise<Answer>;

/** The contract of a route's whole answer: only its fields leave the server, and the OpenAPI document tells of it. */
export const Answers =
  <Schema extends z.ZodType>(schema: Schema) =>
  <Method extends Giving<z.input<Schema>>>(
    holder: object,
    name: string | symbol,
    method: TypedPropertyDescriptor<Method>,
  ): void => {
    SerializeOptions({ schema })(holder, name, method);
    SetMetadata(ANSWERS_JSON, true)(holder, name, method);
  };

/** What a route sends that is not JSON. */
export interface FileAnswer {
  /** Its media types; `application/octet-stream` for whatever somebody has uploaded. */
  types: readonly string[];
  /** Asked again with `If-None-Match`, it answers 304 where nothing has changed. */
  isConditional?: boolean;
  /** Asked with `Range`, it answers 206 with that part, or 416. */
  hasRanges?: boolean;
}

export const FILE_ANSWER = 'waymark:file-answer';
export const AnswersFile = (file: FileAnswer) => SetMetadata(FILE_ANSWER, file);

/** A stored file, as `FileSender` sends it. */
export const AnswersStoredFile = () =>
  AnswersFile({ types: ['application/octet-stream', '*/*'], isConditional: true, hasRanges: true });

/** Done, and nothing to tell of it: 204. */
export const AnswersNothing = () => HttpCode(204);

type Serialize = StandardSchemaSerializerInterceptor['serialize'];
type Transform = StandardSchemaSerializerInterceptor['transformToPlain'];

/**
 * Lets only what the contract names leave the server. Tests and development also check each answer against it;
 * in production that would be the second time, after the mapper has read the row, for a tenth of a page's time.
 */
export class AnswerInterceptor extends StandardSchemaSerializerInterceptor {
  /** Nest would hold each item of a list to the contract; here it is that of the whole answer. */
  override serialize(...[answer, schema, options]: Parameters<Serialize>): ReturnType<Serialize> {
    return schema ? this.transformToPlain(answer as PlainLiteralObject, schema, options) : answer;
  }

  override transformToPlain(...[answer, schema, options]: Parameters<Transform>): ReturnType<Transform> {
    if (process.env.NODE_ENV !== 'production' || !(schema instanceof z.ZodType))
      return super.transformToPlain(answer, schema, options);
    return Promise.resolve(namedIn(schema, answer));
  }
}
