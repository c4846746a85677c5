import { type MyWorkQuery, myWorkSchema, workSegments } from '@waymark/contracts';
import { workSections } from '@waymark/domain';
import { z } from 'zod';

/** How much there is of one segment in one section. */
export const workCountSchema = z.object({
  segment: z.enum(workSegments),
  section: z.enum(workSections),
  count: z.number().int(),
});
export type WorkCount = z.infer<typeof workCountSchema>;

const { bySegment, bySection } = myWorkSchema.shape;
const sumOf = (counts: readonly WorkCount[]) => counts.reduce((sum, { count }) => sum + count, 0);
/** A number for each name, also where there is nothing. */
const each = (names: readonly string[], of: (name: string) => readonly WorkCount[]) =>
  Object.fromEntries(names.map((name) => [name, sumOf(of(name))]));

/** Of every segment how much there is, and of each section how much of what is listed stands in it. */
export function toldCounts(counts: readonly WorkCount[], listed: MyWorkQuery['segment']) {
  const shown = counts.filter(({ segment }) => listed === undefined || segment === listed);
  return {
    total: sumOf(shown),
    bySegment: bySegment.parse(each(workSegments, (name) => counts.filter(({ segment }) => segment === name))),
    bySection: bySection.parse(each(workSections, (name) => shown.filter(({ section }) => section === name))),
  };
}
