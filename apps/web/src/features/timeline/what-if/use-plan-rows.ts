import { useLingui } from '@lingui/react/macro';
import type { Timeline } from '@waymark/contracts';
import { formatDay, formatPeriod } from '../../../lib/format.ts';
import type { ChangedRow } from '../../../ui/form/changed.tsx';

interface Versions {
  /** The plan the change was tried on. */
  seen: Timeline;
  theirs: Timeline;
  /** The plan as the change would leave it; missing while it is being worked out. */
  mine: Timeline | undefined;
}

/** What two plans have otherwise than the one both began with, as the rows of a conflict. */
export function usePlanRows() {
  const { t } = useLingui();
  const labels: Readonly<Record<string, string>> = {
    target: t`Target date`,
    asOf: t`As-of date`,
    period: t`Observation period`,
  };
  return ({ seen, theirs, mine }: Versions): ChangedRow[] => {
    const [was, now, own] = [valuesOf(seen), valuesOf(theirs), valuesOf(mine)];
    // What else was changed of the programme is no other plan.
    if ([...now].every(([field, { days }]) => days === was.get(field)?.days)) return [];
    return [...now].flatMap(([field, { label, days }]) => {
      const ownDays = own.get(field)?.days ?? '–';
      if (days === was.get(field)?.days && days === ownDays) return [];
      return [{ field, label: label ?? labels[field] ?? field, theirs: days, mine: ownDays }];
    });
  };
}

function valuesOf(timeline: Timeline | undefined) {
  const values = new Map<string, { label?: string; days: string }>();
  if (!timeline) return values;
  const { targetOn, asOfOn, periodFromOn, periodToOn, stages } = timeline;
  values.set('target', { days: formatDay(targetOn) });
  if (asOfOn) values.set('asOf', { days: formatDay(asOfOn) });
  if (periodFromOn && periodToOn) values.set('period', { days: formatPeriod(periodFromOn, periodToOn) });
  for (const { key, shortName, fromOn, toOn } of stages) {
    values.set(`stage ${key}`, { label: shortName, days: formatPeriod(fromOn, toOn) });
  }
  return values;
}
