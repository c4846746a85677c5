import { Trans } from '@lingui/react/macro';
import type { LeadershipReport } from '@waymark/contracts';
import { formatDay, formatRelativeDay } from '../../lib/format.ts';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
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
          <li key={date.key} data-kind={date.kind}>
            <time dateTime={date.on}>{formatDay(date.on)}</time>
            <StateShape name={date.kind === 'hard' ? 'target' : 'ring'} />
            <span>
              <DateName date={date} />
            </span>
            <span className={styles.quiet}>{date.programmeName}</span>
            <span className={styles.quiet}>{formatRelativeDay(date.on, report.on)}</span>
          </li>
        ))}
      </ul>
    </ReportPart>
  );
}

function DateName({ date: { kind, name } }: { date: ReportDate }) {
  if (kind === 'hard') return <strong>{name}</strong>;
  if (kind === 'stage') return <Trans>{name} ends</Trans>;
  return kind === 'period' ? <Trans>Observation period ends</Trans> : <Trans>Target date</Trans>;
}
