import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { createInvitationSchema } from './organisation.ts';
import {
  exactText,
  fileNameSchema,
  lengthOf,
  lineSchema,
  linesText,
  nameSchema,
  searchTextSchema,
  textSchema,
} from './text.ts';

const refusalOf = (schema: z.ZodType, text: string) => schema.safeParse(text).error?.issues[0];

describe('text that comes in', () => {
  it('is counted in characters', () => {
    expect(lineSchema.parse('👍'.repeat(200))).toBe('👍'.repeat(200));
    expect(refusalOf(lineSchema, '👍'.repeat(201))).toMatchObject({ code: 'too_big', maximum: 200 });
    expect(refusalOf(exactText({ max: 2 }), 'abc')).toMatchObject({ code: 'too_big', maximum: 2 });
  });

  it.each([
    [lineSchema, ' \u200b '],
    [nameSchema, '\u3164'],
    [linesText({ min: 1, max: 10 }), '\n\n'],
    [exactText({ max: 10 }), ''],
  ])('is asked for where it is needed: %#', (schema, empty) => {
    expect(refusalOf(schema, empty)).toMatchObject({ code: 'too_small', minimum: 1 });
  });

  it('may be empty where it is not needed', () => {
    expect([textSchema.parse(' '), searchTextSchema.parse('')]).toEqual(['', '']);
    expect(fileNameSchema.parse('')).toBe('file');
  });

  it('is documented with its limits and as much of the rules as a pattern can say', () => {
    const { minLength, maxLength, pattern = '' } = z.toJSONSchema(lineSchema, { io: 'input' });

    expect({ minLength, maxLength }).toEqual({ minLength: 1, maxLength: 200 });
    const fits = new RegExp(pattern, 'u');
    for (const taken of ['Müller & Söhne', '本', 'a\tb', ' x\r\n'])
      expect([fits.test(taken), taken]).toEqual([true, taken]);
    for (const refused of [' ', 'a\0', 'a\nb', '\u202ea', 'a\ufffe'])
      expect([fits.test(refused), refused]).toEqual([false, refused]);
  });

  it.each([
    [lineSchema, 200],
    [textSchema.default(''), 10_000],
    [nameSchema.nullable().optional(), 200],
    [createInvitationSchema.shape.email, 254],
    [z.uuid(), undefined],
    [z.number().max(5), undefined],
  ])('tells inputs how many characters it takes: %#', (field, length) => {
    expect(lengthOf(field)).toBe(length);
  });
});
