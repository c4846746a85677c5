import type { I18n } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { GapItem } from '@waymark/contracts';
import { formatMonth } from '../../lib/format.ts';
import { statusWord } from '../../ui/page/status-badge.tsx';

/** The table is grouped by what it is sorted by. */
export type Grouping = 'requirement' | 'owner' | 'dueOn' | 'conformity';

export const groupingOf = (sort: string | undefined): Grouping => {
  const name = sort?.replace(/^-/, '');
  return name === 'owner' || name === 'dueOn' || name === 'conformity' ? name : 'requirement';
};

export function groupIdOf(grouping: Grouping, item: GapItem): string {
  if (grouping === 'owner') return item.owner?.id ?? 'none';
  if (grouping === 'dueOn') return item.dueOn?.slice(0, 7) ?? 'none';
  if (grouping === 'conformity') return item.conformity;
  return item.groupId;
}

export function groupTitleOf(grouping: Grouping, item: GapItem, i18n: I18n): string {
  if (grouping === 'owner') return item.owner?.name ?? i18n._(msg`Nobody`);
  if (grouping === 'dueOn') return item.dueOn ? formatMonth(item.dueOn) : i18n._(msg`No date`);
  if (grouping === 'conformity') return i18n._(statusWord(item.conformity));
  return item.groupTitle;
}
