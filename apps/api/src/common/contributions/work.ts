import type { PagePart, WorkSegment } from '@waymark/contracts';
import type { Language, Permission } from '@waymark/domain';

/** What work is about, joined to `w`, the rows of `waiting`: its words, whose it is, its version and where it is opened. */
export const workOn = {
  gap_item: {
    opens: 'gap_item',
    joins: `
    JOIN gap_item g ON g.organisation_id = $1 AND g.id = w.id
    JOIN programme p ON p.organisation_id = $1 AND p.id = g.programme_id
    JOIN requirement r ON r.framework_id = g.framework_id AND r.id = g.requirement_id`,
    title: `g.requirement_id || ' ' || requirement_title(r)`,
    context: 'p.name',
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
    owner: 't.assignee_id',
    version: 't.version',
  },
  document: {
    opens: 'document',
    joins: `
    JOIN programme_document d ON d.organisation_id = $1 AND d.id = w.id
    JOIN document_version v ON v.organisation_id = $1 AND v.document_id = d.id AND v.number = d.latest_number
    JOIN programme p ON p.organisation_id = $1 AND p.id = d.programme_id`,
    title: 'd.key',
    context: 'p.name',
    owner: 'v.author_id',
    version: 'd.version',
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
  on: Readonly<Record<'joins' | 'title' | 'context' | 'owner' | 'version', string>> & {
    opens: (typeof workOn)[keyof typeof workOn]['opens'];
  };
  /** Where on its page, if not all of it. */
  part?: PagePart;
  /** A SELECT of id, programme_id and due_on; never twice the same. Who joins it takes a page of it, soonest first. */
  waiting: string;
  /** As many rows as `waiting` has, for the number alone, where they can be found for less. */
  counted?: string;
  /** Where what it is called stands in the catalogue and not in the database: the title in words. */
  named?: (title: string, language: Language) => string;
}
