import { z } from 'zod';

const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

/** True for a day that is in the calendar between 1900 and 2200; `2026-02-31` is not. */
function isCalendarDay(value: string): boolean {
  if (!dayPattern.test(value)) return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A calendar day, `YYYY-MM-DD`, in no time zone. */
export const daySchema = z
  .string()
  .refine(isCalendarDay, { error: 'This date does not exist. Use YYYY-MM-DD, for example 2027-02-28.' })
  .meta({ format: 'date' });

/** An instant in UTC, ending in `Z`. */
export const instantSchema = z.iso.datetime();

/** Text of one line, trimmed; 1 to 200 characters. */
export const lineSchema = z.string().trim().min(1).max(200);
/** Text of several lines, trimmed; up to 10,000 characters. */
export const textSchema = z.string().trim().max(10_000);

export const personSchema = z.object({ id: z.uuid(), name: z.string() });
export type Person = z.infer<typeof personSchema>;

/** The query every list takes. `limit` rows at most; `cursor` is the `nextCursor` of the page before. */
export const listQuerySchema = z.strictObject({
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  withTotal: z.stringbool().default(false),
});

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.number().int().nullable() });
export type Page<Item> = { items: Item[]; nextCursor: string | null; total: number | null };

/** RFC 9457 problem details, with Waymark's stable `code`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string().optional(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
