import { describe, expect, it } from '@jest/globals';
import { createProgrammeSchema, daySchema, updateOrganisationSchema } from '@waymark/contracts';
import { z } from 'zod';
import { issueMessage } from './field-message.ts';

const firstOf = (schema: z.ZodType, value: unknown) => {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  return issueMessage(issue ?? { message: '' });
};

describe('what is wrong with a field', () => {
  it.each([
    [z.string().min(1), '', 'Fill this in.', 'Füllen Sie dieses Feld aus.'],
    [z.string().min(3), 'ab', 'At least 3 characters.', 'Mindestens 3 Zeichen.'],
    [z.string().max(2), 'abc', 'At most 2 characters.', 'Höchstens 2 Zeichen.'],
    [z.number().min(1), 0, 'At least 1.', 'Mindestens 1.'],
    [z.array(z.number()).max(1), [1, 2], 'At most 1.', 'Höchstens 1.'],
  ])('is said in plain words in both languages: %#', (schema, value, en, de) => {
    expect(firstOf(schema, value)).toEqual({ en, de });
  });

  it.each([
    [daySchema, '2027-02-30', 'Dieses Datum gibt es nicht.'],
    [createProgrammeSchema.shape.customersYearEnd, '31-12', 'Verwenden Sie MM-TT'],
    [updateOrganisationSchema, { workingDays: [1, 1] }, 'Nennen Sie jeden Wochentag nur einmal.'],
    [z.enum(['a']), 'b', 'Das steht nicht zur Auswahl.'],
    [z.string(), 1, 'Hier fehlt eine Angabe'],
    [z.uuid(), 'x', 'Die Angabe hat nicht die erwartete Form.'],
  ])('is said in German, also where a contract or zod wrote the English: %#', (schema, value, de) => {
    expect(firstOf(schema, value).de).toContain(de);
  });
});
