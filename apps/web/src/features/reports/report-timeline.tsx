import { Trans, useLingui } from '@lingui/react/macro';
import { useElementSize } from '@mantine/hooks';
import type { LeadershipReport } from '@waymark/contracts';
import { formatMonthShort } from '../../lib/format.ts';
import { ReportPart } from './report-part.tsx';
import styles from './report-timeline.module.css';
import { TimelineLine } from './timeline-line.tsx';
import { timelineMonths, timelineSpan } from './timeline-span.ts';

/** Where nothing has been measured yet, as on a desk. */
const usualWidth = 900;

/** Eighteen months on one axis: stages as bars, what is named of them as marks, targets as flags. The list below says the same. */
export function ReportTimeline({ report: { programmes, on } }: { report: LeadershipReport }) {
  const { t } = useLingui();
  const { ref, width } = useElementSize();
  const span = timelineSpan(on);
  return (
    <ReportPart title={<Trans>Next {timelineMonths} months</Trans>} detail={<Trans>critical path in bold</Trans>}>
      <div
        className={styles.timeline}
        role="img"
        aria-label={t`Stages and dates of the next 18 months; also listed below`}
      >
        <div className={styles.axis} ref={ref}>
          {span.months.map((month, index) => (
            <span key={month} data-year={index === 0 || month.slice(5, 7) === '01' || undefined}>
              {formatMonthShort(month, index === 0 || month.slice(5, 7) === '01')}
            </span>
          ))}
        </div>
        {programmes.map((programme) => (
          <TimelineLine key={programme.id} programme={programme} span={span} width={width || usualWidth} />
        ))}
        <div className={styles.overlay}>
          <span className={styles.today} style={{ '--at': `${span.at(on)}%` }}>
            <b>
              <Trans>Today</Trans>
            </b>
          </span>
        </div>
      </div>
    </ReportPart>
  );
}
