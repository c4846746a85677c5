import { Trans, useLingui } from '@lingui/react/macro';
import type { LeadershipProgramme, LeadershipReport } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { formatDay, formatMonthShort, formatPeriod } from '../../lib/format.ts';
import { Name } from '../../ui/page/name.tsx';
import { ReportPart } from './report-part.tsx';
import styles from './report-timeline.module.css';
import { type TimelineSpan, timelineMonths, timelineSpan } from './timeline-span.ts';

/** Bars shorter than this many per cent of the axis have no room for their name. */
const shortestLabelled = 5;

/** Eighteen months on one axis: stages as bars, hard dates as diamonds, targets as flags. The list below says the same. */
export function ReportTimeline({ report: { programmes, on } }: { report: LeadershipReport }) {
  const { t } = useLingui();
  const span = timelineSpan(on);
  return (
    <ReportPart title={<Trans>Next {timelineMonths} months</Trans>}>
      <div
        className={styles.timeline}
        role="img"
        aria-label={t`Stages and dates of the next 18 months; also listed below`}
      >
        <div className={styles.axis}>
          {span.months.map((month, index) => (
            <span key={month} data-year={index === 0 || month.slice(5, 7) === '01' || undefined}>
              {formatMonthShort(month, index === 0 || month.slice(5, 7) === '01')}
            </span>
          ))}
        </div>
        {programmes.map((programme) => (
          <ProgrammeLine key={programme.id} programme={programme} span={span} />
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

function ProgrammeLine({ programme, span }: { programme: LeadershipProgramme; span: TimelineSpan }) {
  const { name, stages, nextHardDate, targetOn } = programme;
  const isShown = (day: string) => day >= span.fromOn && day < span.toOn;
  const shown = stages.filter(
    ({ status, plannedFromOn, plannedToOn }) =>
      status !== 'skipped' && plannedToOn >= span.fromOn && plannedFromOn < span.toOn,
  );
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        <Name>{name}</Name>
      </span>
      <div className={styles.track}>
        {shown.map((stage) => {
          const from = span.at(stage.plannedFromOn);
          const length = span.at(stage.plannedToOn) - from;
          return (
            <span
              key={stage.id}
              className={styles.stage}
              data-status={stage.status}
              style={{ '--at': `${from}%`, '--length': `${length}%` }}
              title={`${isolated(stage.name)}, ${formatPeriod(stage.plannedFromOn, stage.plannedToOn)}`}
            >
              {length > shortestLabelled && stage.shortName}
            </span>
          );
        })}
        {nextHardDate && isShown(nextHardDate.on) && (
          <Mark
            kind="hard"
            at={span.at(nextHardDate.on)}
            label={`${isolated(nextHardDate.name)}, ${formatDay(nextHardDate.on)}`}
          />
        )}
        {isShown(targetOn) && <Mark kind="target" at={span.at(targetOn)} label={formatDay(targetOn)} />}
      </div>
    </div>
  );
}

function Mark({ kind, at, label }: { kind: 'hard' | 'target'; at: number; label: string }) {
  return (
    <span className={styles.mark} style={{ '--at': `${at}%` }} title={label}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        {kind === 'hard' ? (
          <path d="M7 .8L13.2 7 7 13.2.8 7z" fill="var(--wm-text)" stroke="var(--wm-surface)" />
        ) : (
          <path
            d="M3 13V1.5M3 2h8.5L9.5 5l2 3H3"
            fill="var(--wm-surface)"
            stroke="var(--wm-danger)"
            strokeWidth="1.4"
          />
        )}
      </svg>
    </span>
  );
}
