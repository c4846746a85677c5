import type { PagePart, WorkItem, WorkSegment } from '@waymark/contracts';
import type { Language, Permission } from '@waymark/domain';
import { z } from 'zod';

/**
 * What work is about, joined to `w`, the rows of `waiting`: its words, as they are shown and as they are searched, whose
 * it is, its version and where it is opened.
 */
export const workOn = {
  gap_item: {
    opens: 'gap_item',
    joins: `
    JOIN gap_item g ON g.organisation_id = $1 AND g.id = w.id
    JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
    JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id`,
    title: `g.requirement_id || ' ' || requirement_title(r)`,
    context: 'p.name',
    searched: "r.search_text || ' ' || search_text(p.name)",
    owner: 'g.owner_id',
    version: 'g.version',
  },
  evidence: {
    opens: 'evidence',
    joins: `
    JOIN evidence e ON e.organisation_id = $1 AND e.id = w.id
    LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = w.programme_id`,
    title: 'e.title',
    context: `coalesce(p.name, '')`,
    searched: `concat_ws(' ', e.search_text, search_text(p.name))`,
    owner: 'e.owner_id',
    version: 'e.version',
  },
  task: {
    opens: 'task',
    joins: `
    JOIN task t ON t.organisation_id = $1 AND t.id = w.id
    LEFT JOIN gap_item g ON g.organisation_id = $1 AND g.id = t.gap_item_id
    LEFT JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id`,
    title: 't.title',
    context: `coalesce(p.name || ' · ' || g.requirement_id, '')`,
    searched: `concat_ws(' ', t.search_text, search_text(g.requirement_id), search_text(p.name))`,
    owner: 't.assignee_id',
    version: 't.version',
  },
} as const;

/**
 * What one person is asked to do: the list of My work and the number on the overview come from the same `waiting`.
 * `$1` is the organisation, `$2` the person, `$3` today.
 */
export interface WorkContribution {
  kind: string;
  segment: WorkSegment;
  /** What is asked, to stand before the title; none where the title says it. */
  asks: ((language: Language) => string) | null;
  /** Nothing of it is asked of whoever may not do it. */
  permission: Permission;
  on: Readonly<Record<'joins' | 'title' | 'context' | 'searched' | 'owner' | 'version', string>> & {
    opens: (typeof workOn)[keyof typeof workOn]['opens'];
  };
  /** Where on its page, if not all of it. */
  part?: PagePart;
  /** A SELECT of id, programme_id and due_on; never twice the same. Who joins it takes a page of it, soonest first. */
  waiting: string;
  /** The same rows in no order, for their number and for a search through all of them, where they are found for less. */
  counted?: string;
  /** As many rows, of which nothing else is known, where that costs less still. */
  numbered?: string;
  /** Why it is asked, where that is somebody's word: facts of `w` as JSON, and how they are said. */
  because?: { facts: string; said: (facts: unknown, language: Language) => string };
}

/** One row of what was reckoned. */
export type ReckonedItem = Pick<WorkItem, 'id' | 'title' | 'context' | 'owner' | 'programmeId' | 'dueOn' | 'version'>;

/** Whom the rows are worked out for. */
export interface Reckoning {
  today: Temporal.PlainDate;
  language: Language;
}

/**
 * Work whose days follow from a rule, or whose names stand in the catalogue, and so in no table. What they follow from is
 * read in the same statement as all other work, and the rows are worked out from it, for the list and the number alike.
 */
export interface ReckonedWork extends Pick<WorkContribution, 'kind' | 'segment' | 'asks' | 'permission'> {
  opens: WorkItem['opens'];
  /** A sub-select in brackets that gives one JSON value; `$1` to `$3` as above. */
  facts: string;
  items: (facts: unknown, reckoning: Reckoning) => ReckonedItem[];
}

/** Joins what a feature reads with how it tells of it, so that the facts have one shape on both sides. */
export function reckoned<Facts>({
  schema,
  items,
  ...work
}: Omit<ReckonedWork, 'items'> & {
  schema: z.ZodType<Facts>;
  items: (facts: Facts, reckoning: Reckoning) => ReckonedItem[];
}): ReckonedWork {
  return { ...work, items: (facts, reckoning) => items(schema.parse(facts), reckoning) };
}

/** The facts of all of it as one column of a statement, which asks of each kind whether it is wanted. */
export function reckonedColumn(works: readonly ReckonedWork[], isWanted: (index: number) => string): string {
  const facts = works.map(({ kind, facts }, index) => `'${kind}', CASE WHEN ${isWanted(index)} THEN ${facts} END`);
  return `json_build_object(${facts.join(', ')})`;
}

export const reckonedSchema = z.record(z.string(), z.unknown());

/** The rows of each kind that the column has facts of. */
export function reckonedRows(
  works: readonly ReckonedWork[],
  facts: z.infer<typeof reckonedSchema>,
  reckoning: Reckoning,
): { work: ReckonedWork; items: ReckonedItem[] }[] {
  return works.map((work) => ({ work, items: facts[work.kind] ? work.items(facts[work.kind], reckoning) : [] }));
}
