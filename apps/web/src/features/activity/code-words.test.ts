import { expect, test } from '@jest/globals';
import { happeningSchema } from '@waymark/contracts';
import { z } from 'zod';
import { codeWord } from './code-words.ts';
import { fieldWord } from './field-words.ts';

type Node = Readonly<Record<string, unknown>>;
const partsOf = (node: unknown): Node[] =>
  (Array.isArray(node) ? node : [node]).filter((part) => part instanceof Object);

/** Every code that a field of the log may hold, as far as a reader is told of that field. */
function codesIn(node: Node, definitions: Node, field = ''): string[] {
  if (fieldWord(field) === null) return [];
  const { enum: values = [], properties = {}, $ref, anyOf, oneOf, items, additionalProperties } = node;
  const own = Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
  const inside = Object.entries(properties as Record<string, Node>).flatMap(([name, part]) =>
    codesIn(part, definitions, name),
  );
  const named = typeof $ref === 'string' ? [definitions[$ref.split('/').at(-1) ?? '']] : [];
  const others = [named, anyOf, oneOf, items, additionalProperties].flatMap(partsOf);
  return [...own, ...inside, ...others.flatMap((part) => codesIn(part, definitions, field))];
}

test('every code the log tells has a word that is translated', () => {
  const document = z.toJSONSchema(happeningSchema, { io: 'input', unrepresentable: 'any' }) as Node;
  const codes = new Set(codesIn(document, (document.$defs ?? {}) as Node));

  expect(codes.size).toBeGreaterThan(60);
  expect([...codes].filter((code) => codeWord(code) === undefined)).toEqual([]);
});
