import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import type { LeadershipReport } from '@waymark/contracts';
import { stageEnds } from '@waymark/domain';
import { formatDay, formatRelativeDay } from '../../lib/format.ts';
import { isLocale } from '../../lib/i18n.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../ui/page/name.tsx';
import { nextReportDates, type ReportDate } from './next-report-dates.ts';
import { ReportPart } from './report-part.tsx';
import styles from './report-sheet.module.css';

export function ReportDates({ report }: { report: LeadershipReport }) {
  const dates = nextReportDates(report);
  return (
    <ReportPart title={<Trans>Next dates</Trans>} detail={<Trans>hard ones in bold</Trans>}>
      {dates.length === 0 && (
        <p className={styles.nothing}>
          <Trans>No date is ahead.</Trans>
        </p>
      )}
      <ul className={styles.dates}>
        {dates.map((date) => (
          <li key={date.key}>
            <time dateTime={date.on}>{formatDay(date.on)}</time>
            <StateShape name={date.isHard ? 'target' : 'ring'} />
            <span>
              <DateName date={date} />
            </span>
            <span className={styles.quiet}>
              <Name>{date.programmeName}</Name>
            </span>
            <span className={styles.quiet}>{formatRelativeDay(date.on, report.on)}</span>
          </li>
        ))}
      </ul>
    </ReportPart>
  );
}

function DateName({ date: { isHard, of } }: { date: ReportDate }) {
  const { i18n, t } = useLingui();
  const names = of.map(({ kind, name }) => {
    if (kind === 'hard') return name;
    if (kind === 'stage') return stageEnds(name, isLocale(i18n.locale) ? i18n.locale : 'en');
    return kind === 'period' ? t`Observation period ends` : t`Target date`;
  });
  if (!isHard) return names.join(' · ');
  return (
    <strong>
      {names.join(' · ')}
      <VisuallyHidden>, {t`hard date`}</VisuallyHidden>
    </strong>
  );
}
