import { conformities, isolated, type Language } from '@waymark/domain';
import { z } from 'zod';
import type { DatedEvent } from '../../common/contributions/dated.ts';
import { gapItemWords } from './gap-item-words.ts';

const personSchema = z.object({ id: z.string(), name: z.string() });

export const gapItemFactSchema = z.object({
  id: z.string(),
  on: z.string(),
  title: z.string(),
  requirementId: z.string(),
  programmeId: z.string(),
  programmeName: z.string(),
  person: personSchema.nullable(),
  conformity: z.enum(conformities),
  isFinding: z.boolean(),
  isDone: z.boolean(),
  effortHours: z.number().nullable(),
  version: z.number(),
});
type GapItemFact = z.infer<typeof gapItemFactSchema>;

/** Gap items of one programme that are too many on a day to be told one by one. */
export const gapItemCountSchema = z.object({
  programmeId: z.string(),
  programmeName: z.string(),
  on: z.string(),
  isFinding: z.boolean(),
  count: z.number(),
  done: z.number(),
  /** Of what is not done; null where nobody estimated any of it. */
  effortHours: z.number().nullable(),
  /** What is not done and nobody estimated. */
  unestimated: z.number(),
});
type GapItemCountFact = z.infer<typeof gapItemCountSchema>;

const plain = { isHard: false, entry: null, isCancelled: false } as const;

/** A requirement with an open nonconformity is a finding; its id stays the same when it is assessed anew. */
export function gapItemEvent(item: GapItemFact, language: Language): DatedEvent {
  const words = gapItemWords(language);
  const finding = item.isFinding ? words.finding[item.conformity === 'major' ? 'major' : 'minor'] : null;
  const kind = finding === null ? 'gap_item' : 'finding';
  return {
    ...plain,
    id: `gap_item:${item.id}`,
    kind,
    title: `${item.requirementId} ${item.title}`,
    // That there is a nonconformity stays inside as well.
    publicTitle: `${words.requirementDue} (${item.requirementId})`,
    fromOn: item.on,
    toOn: item.on,
    programmeId: item.programmeId,
    programmeName: item.programmeName,
    person: item.person,
    detail: [finding, item.person === null ? words.nobody : null].filter((word) => word !== null).join(' · '),
    isDone: item.isDone,
    sequence: item.version,
    effortHours: item.effortHours,
    remindsAs: kind,
  };
}

/** So many of one kind and day that they are counted, with the programmes they belong to. */
export function gapItemCountEvents(counts: readonly GapItemCountFact[], language: Language): DatedEvent[] {
  const groups = Map.groupBy(counts, ({ on, isFinding }) => `gap_items:${isFinding ? 'finding' : 'gap_item'}:${on}`);
  return [...groups].flatMap(([id, [first, ...more]]) =>
    first === undefined ? [] : [countEvent(id, [first, ...more], language)],
  );
}

function countEvent(
  id: string,
  group: readonly [GapItemCountFact, ...GapItemCountFact[]],
  language: Language,
): DatedEvent {
  const { requirementsDue, findingsDue, ofThemDone } = gapItemWords(language);
  const [{ on, isFinding, programmeId, programmeName }] = group;
  const isOfOne = group.length === 1;
  const count = sumOf(group, (fact) => fact.count);
  const done = sumOf(group, (fact) => fact.done);
  const title = isFinding ? findingsDue(count) : requirementsDue(count);
  const kind = isFinding ? 'finding' : 'gap_item';
  return {
    ...plain,
    id,
    kind,
    title: isOfOne ? `${title} · ${isolated(programmeName)}` : title,
    publicTitle: title,
    fromOn: on,
    toOn: on,
    programmeId: isOfOne ? programmeId : null,
    programmeName: isOfOne ? programmeName : null,
    person: null,
    detail: done > 0 ? ofThemDone(done) : '',
    isDone: done === count,
    sequence: 0,
    effortHours: group.every(({ effortHours }) => effortHours === null)
      ? null
      : sumOf(group, ({ effortHours }) => effortHours ?? 0),
    counts: group.map((fact) => ({
      programmeId: fact.programmeId,
      programmeName: fact.programmeName,
      count: fact.count,
      unestimated: fact.unestimated,
    })),
    remindsAs: kind,
  };
}

const sumOf = <Item>(items: readonly Item[], of: (item: Item) => number) =>
  items.reduce((sum, item) => sum + of(item), 0);
