import { waits } from '@waymark/domain';
import { z } from 'zod';
import { exactText } from './text.ts';

const noSuchDay = 'This date does not exist. Use YYYY-MM-DD, for example 2027-02-28.';

/** The last day that can be told. */
export const lastKnownDay = '2200-12-31';

/** A calendar day between 1900 and 2200, `YYYY-MM-DD`, in no time zone; `2026-02-31` is none. */
export const daySchema = z.iso
  .date({ error: noSuchDay, abort: true })
  .refine((day) => day >= '1900' && day <= lastKnownDay, { error: noSuchDay });

/** An instant in UTC, ending in `Z`. */
export const instantSchema = z.iso.datetime();

export const personSchema = z.object({ id: z.uuid(), name: z.string() });
export type Person = z.infer<typeof personSchema>;

/** The query every list takes. `limit` rows at most; `cursor` is the `nextCursor` of the page before. */
export const listQuerySchema = z.strictObject({
  cursor: exactText({ max: 2000 }).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  withTotal: z.stringbool().default(false),
});

/** Several values in one parameter, parted by commas. */
export const csv = <Value extends z.ZodType>(value: Value) =>
  z
    .preprocess(
      (input) => (typeof input === 'string' ? input.split(',').filter(Boolean) : input),
      z.array(value).max(50),
    )
    .optional();

/** Whose turn it is, in every list alike: `acceptance` for what waits for somebody else's approval. */
export const waitsForSchema = csv(z.enum(waits));

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
