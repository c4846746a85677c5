import { type ByAndAt, changedMeanwhileSchema } from '@waymark/contracts';
import type { z } from 'zod';
import { isProblem } from './problem-error.ts';

/** What somebody else has done since: how it is now, who was last at it, and who at each field. */
export interface Changed<Row> {
  current: Row;
  last: ByAndAt | null;
  fields: Readonly<Record<string, ByAndAt>>;
}

/** Reads it from a refusal by version; undefined for any other. */
export function changedMeanwhile<Row>(error: unknown, schema: z.ZodType<Row>): Changed<Row> | undefined {
  if (!isProblem(error, 'resource.changed_meanwhile')) return undefined;
  const facts = changedMeanwhileSchema.safeParse(error.problem.facts).data;
  const current = schema.safeParse(facts?.current);
  return facts && current.success ? { ...facts, current: current.data } : undefined;
}

/** Who was last at one of these fields, as far as that is known. */
export function lastAt({ last, fields }: Omit<Changed<unknown>, 'current'>, names: readonly string[]): ByAndAt | null {
  const known = names.flatMap((name) => fields[name] ?? []);
  return known.toSorted((one, other) => other.at.localeCompare(one.at))[0] ?? last;
}
