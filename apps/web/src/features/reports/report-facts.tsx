import { Plural, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { type LeadershipProgramme, rowsOverdueOn } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatNumber } from '../../lib/format.ts';
import type { NumberLinks } from './report-links.ts';

interface OverdueFactProps {
  programme: Pick<LeadershipProgramme, 'id' | 'overdue'>;
  /** The day of the report. */
  on: string;
  numbers: NumberLinks;
}

/** All that should have been done, and of what kinds it is. */
export function OverdueFact({ programme: { id, overdue }, on, numbers }: OverdueFactProps) {
  const { t } = useLingui();
  const { tasks, gapItems } = overdue;
  // A gap that somebody has found is a finding in the calendar.
  const all = { kinds: ['task' as const, 'gap_item' as const, 'finding' as const], count: tasks + gapItems };
  const count = (
    <>
      {formatNumber(all.count)}
      <VisuallyHidden> {t`overdue`}</VisuallyHidden>
    </>
  );
  return (
    <Fact label={t`Overdue`} value={numbers.overdue(id, all, count)}>
      {numbers.overdue(id, { kinds: ['task'], count: tasks }, <Plural value={tasks} one="# task" other="# tasks" />)}
      {', '}
      {numbers.rows(
        id,
        { filter: rowsOverdueOn(on), count: gapItems },
        <Plural value={gapItems} one="# gap item" other="# gap items" />,
      )}
    </Fact>
  );
}

export function Fact({ label, value, children }: { label: ReactNode; value: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <strong>{value}</strong>
        <span>{children}</span>
      </dd>
    </div>
  );
}
