import { readText, type TextFault, type TextKind, type TextLimits } from '@waymark/domain';
import { z } from 'zod';

type Limits = Pick<TextLimits, 'max'> & Partial<TextLimits>;

/** The texts that were made here. A test walks all contracts and fails for a string that is not among them. */
export const textDoor = z.registry<{ kind: TextKind; max: number }>();

/** `field-words-de.ts` of the API has them in German. */
export const textSentences = {
  half_character: 'This text holds half of a character. Type it again.',
  stacked_marks: 'This text stacks too many marks on one letter. Type it again.',
  control_character: 'This text holds an invisible control character. Type it again.',
  line_break: 'This has to be on one line.',
  reading_direction: 'This holds an invisible character that turns the reading direction around. Type it again.',
  address: 'A name cannot hold a web address: mail programs would make a link of it.',
} as const satisfies Readonly<Partial<Record<TextFault, string>>>;

const control = '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F\\uFDD0-\\uFDEF\\uFFFE\\uFFFF';
const lineEnd = '\\u000A-\\u000D\\u0085';
const direction = '\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069';
const refused: Readonly<Record<TextKind, string>> = {
  line: `${control}${lineEnd}${direction}`,
  name: `${control}${lineEnd}${direction}`,
  lines: control,
  fileName: '',
  exact: `${control}${lineEnd}`,
};

/** As much of the rules as a pattern can say, for readers of the OpenAPI document. Space around a text is taken and left out. */
function patternOf(kind: TextKind, min: number): string | undefined {
  if (kind === 'fileName') return undefined;
  const not = refused[kind];
  const around = kind === 'exact' ? '' : '[\\s\\u0085]*';
  return min > 0 ? `^${around}[^${not}\\s][^${not}]*${around}$` : `^${around}[^${not}]*${around}$`;
}

function issueOf(fault: TextFault, { min, max }: TextLimits) {
  if (fault === 'too_long') return { code: 'too_big', origin: 'string', maximum: max, inclusive: true } as const;
  if (fault === 'too_short') return { code: 'too_small', origin: 'string', minimum: min, inclusive: true } as const;
  return { code: 'custom', message: textSentences[fault] } as const;
}

function text(kind: TextKind, limits: TextLimits): z.ZodString {
  const { min, max } = limits;
  const pattern = patternOf(kind, min);
  return z
    .string()
    .check((payload) => {
      const input = payload.value;
      const read = readText(input, kind, limits);
      if ('text' in read) payload.value = read.text;
      else payload.issues.push({ ...issueOf(read.fault, limits), input });
    })
    .meta({ ...(min > 0 && { minLength: min }), maxLength: max, ...(pattern && { pattern }) })
    .register(textDoor, { kind, max });
}

/** Text of one line; not empty unless `min` is 0. */
export const lineText = ({ min = 1, max }: Limits): z.ZodString => text('line', { min, max });
/** What somebody or something is called. Names go into mails and calendars, so they hold no web address. */
export const nameText = ({ min = 1, max }: Limits): z.ZodString => text('name', { min, max });
/** Text of several lines; may be empty unless `min` says otherwise. */
export const linesText = ({ min = 0, max }: Limits): z.ZodString => text('lines', { min, max });
/** A key or secret: compared as it is, and never changed. */
export const exactText = ({ min = 1, max }: Limits): z.ZodString => text('exact', { min, max });

/** The `Idempotency-Key` of a request. */
export const idempotencyKeySchema = exactText({ max: 200 });

/** The name of a file, without the folders it came from. */
export const fileNameSchema = text('fileName', { min: 0, max: 255 });
/** Text of one line; 1 to 200 characters. */
export const lineSchema = lineText({ max: 200 });
/** A name of 1 to 200 characters. */
export const nameSchema = nameText({ max: 200 });
/** Text of several lines; up to 10,000 characters. */
export const textSchema = linesText({ max: 10_000 });
/** What people type to find something. */
export const searchTextSchema = lineText({ min: 0, max: 200 });

/** How many characters a field of a contract takes, for the input it is typed into. */
export function lengthOf(field: z.ZodType): number | undefined {
  if (field instanceof z.ZodOptional || field instanceof z.ZodNullable || field instanceof z.ZodDefault) {
    return lengthOf(field.unwrap() as z.ZodType);
  }
  if (field instanceof z.ZodPipe) return lengthOf(field.in as z.ZodType);
  return textDoor.get(field as z.ZodString)?.max;
}
