import type { Language } from '@waymark/domain';
import type { Requirement } from '@waymark/prisma';
import { placeLabel } from '../../common/requirement-label.ts';

/** What is read of the gap item a task is for. */
export const placeColumns = {
  select: { requirement: true, reviewerId: true, programme: { select: { id: true, name: true } } },
} as const;

/** "ISO/IEC 27001:2022, A.5.15 Access control"; empty for a task that is for nothing. */
export const placeOfTask =
  (gapItem: { requirement: Requirement; programme: { name: string } } | null) =>
  (language: Language): string =>
    gapItem ? placeLabel(gapItem.programme.name, [gapItem.requirement])(language) : '';
