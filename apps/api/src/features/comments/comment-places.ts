import type { CommentPlace } from '@waymark/contracts';
import { type CommentedKind, DomainError, type Language, type Permission } from '@waymark/domain';
import type { Db, Tenant } from '../../common/database.ts';
import { requirementLabel } from '../../common/requirement-label.ts';

/** What is talked about, as people call it. */
export interface NamedPlace {
  label: (language: Language) => string;
  programme: { id: string; name: string } | null;
  /** The requirement it is for, where it is not named by that itself. */
  requirement: ((language: Language) => string) | null;
}

/** What one has to be allowed to see it, and so to be named there. */
export const readingOf: Readonly<Record<CommentedKind, Permission>> = {
  gap_item: 'gap:read',
  evidence: 'evidence:read',
  task: 'task:read',
};

/** The column of `comment` that points at it. */
export const keyOf = ({ kind, id }: CommentPlace) =>
  ({ gap_item: { gapItemId: id }, evidence: { evidenceId: id }, task: { taskId: id } })[kind];

/** What a comment is about. */
export function placeIn(row: {
  gapItemId: string | null;
  evidenceId: string | null;
  taskId: string | null;
}): CommentPlace {
  if (row.gapItemId !== null) return { kind: 'gap_item', id: row.gapItemId };
  if (row.evidenceId !== null) return { kind: 'evidence', id: row.evidenceId };
  return { kind: 'task', id: row.taskId ?? '' };
}

/** Throws `resource.not_found`. */
export async function namedPlace(tx: Db, { organisationId }: Tenant, { kind, id }: CommentPlace): Promise<NamedPlace> {
  const where = { organisationId_id: { organisationId, id } };
  const programme = { select: { id: true, name: true } } as const;
  if (kind === 'evidence') {
    const row = await tx.evidence.findUnique({ where, select: { title: true } });
    if (row) return { label: () => row.title, programme: null, requirement: null };
  } else if (kind === 'task') {
    const row = await tx.task.findUnique({
      where,
      select: { title: true, gapItem: { select: { programme, requirement: true } } },
    });
    if (row) {
      const { title, gapItem } = row;
      const requirement = gapItem && requirementLabel(gapItem.requirement);
      return { label: () => title, programme: gapItem?.programme ?? null, requirement };
    }
  } else {
    const row = await tx.gapItem.findUnique({ where, select: { requirement: true, programme } });
    if (row) return { label: requirementLabel(row.requirement), programme: row.programme, requirement: null };
  }
  throw new DomainError('resource.not_found');
}

/** Where the thread is, below the organisation's own address. */
export function pathOf({ kind, id }: CommentPlace, programmeId: string | null): string {
  if (kind === 'evidence') return `evidence?item=${id}#comments`;
  if (kind === 'task') return `my-work?task=${id}#comments`;
  return `programmes/${programmeId}/gap-analysis?item=${id}#comments`;
}
