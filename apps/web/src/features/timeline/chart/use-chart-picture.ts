import { useLingui } from '@lingui/react/macro';
import { formatInstant } from '../../../lib/format.ts';
import { ganttSvg } from '../../../ui/gantt/gantt-svg.ts';
import type { GanttGroup } from '../../../ui/gantt/gantt-types.ts';
import { lightColours } from '../../../ui/gantt/save-picture.ts';
import { signed } from './use-chart-groups.ts';

interface PictureOf {
  title: string;
  organisation: { name: string; isDemo: boolean };
  groups: readonly GanttGroup[];
  today: string;
}

/** Draws the whole chart as a picture, to save and to print: organisation, as-of time, legend, and the mark of a demo. */
export function useChartPicture({ title, organisation, groups, today }: PictureOf) {
  const { t } = useLingui();
  return (isForPaper = false) =>
    ganttSvg({
      isForPaper,
      groups,
      today,
      title,
      subtitle: t`${organisation.name} · as of ${formatInstant(new Date().toISOString())}`,
      mark: organisation.isDemo ? t`Demo` : undefined,
      colours: lightColours(),
      words: {
        today: t`Today`,
        baseline: t`Baseline`,
        plan: t`Plan`,
        actual: t`Actual`,
        done: t`Done`,
        milestone: t`Hard date`,
        rule: t`Set by a rule`,
        limit: t`Latest date`,
        path: t`Critical path`,
        freeze: t`Freeze period`,
        period: t`Observation period`,
        days: (days) => t`${signed(days)} d`,
      },
    });
}
