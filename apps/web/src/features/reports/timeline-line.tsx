import { useLingui } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import { isolated } from '@waymark/domain';
import { formatDayShort, formatPeriod } from '../../lib/format.ts';
import { Name } from '../../ui/page/name.tsx';
import styles from './report-timeline.module.css';
import { type TimelineMark, textWidth, timelineMarks } from './timeline-marks.ts';
import type { TimelineSpan } from './timeline-span.ts';

interface TimelineLineProps {
  programme: LeadershipProgramme;
  span: TimelineSpan;
  /** Of the axis, in pixels. */
  width: number;
}

/** The stages and marks of one programme; names that would collide stand in rows below one another. */
export function TimelineLine({ programme, span, width }: TimelineLineProps) {
  const { t } = useLingui();
  const { name, stages, outlook } = programme;
  const { marks, rows } = timelineMarks(programme, { span, width, targetName: t`Target` });
  const shown = stages.filter(
    ({ status, plannedFromOn, plannedToOn }) =>
      status !== 'skipped' && plannedToOn >= span.fromOn && plannedFromOn < span.toOn,
  );
  return (
    <div className={styles.line}>
      <span className={styles.name}>
        <Name>{name}</Name>
      </span>
      <div className={styles.track} style={{ '--rows': rows }}>
        {shown.map((stage) => {
          const from = span.at(stage.plannedFromOn);
          const length = span.at(stage.plannedToOn) - from;
          return (
            <span
              key={stage.id}
              className={styles.stage}
              data-status={stage.status}
              data-critical={outlook?.criticalPath.includes(stage.key) || undefined}
              style={{ '--at': `${from}%`, '--length': `${length}%` }}
              title={`${isolated(stage.name)}, ${formatPeriod(stage.plannedFromOn, stage.plannedToOn)}`}
            >
              {(length / 100) * width > textWidth(stage.shortName) + 8 && stage.shortName}
            </span>
          );
        })}
        {marks.map((mark) => (
          <Mark key={mark.key} mark={mark} />
        ))}
      </div>
    </div>
  );
}

function Mark({ mark: { kind, on, name, at, side, row, width } }: { mark: TimelineMark }) {
  return (
    <>
      {row > 0 && <span className={styles.leader} style={{ '--at': `${at}%`, '--row': row }} />}
      <span className={styles.mark} style={{ '--at': `${at}%` }}>
        <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
          {kind === 'target' ? (
            <path
              d="M3 13V1.5M3 2h8.5L9.5 5l2 3H3"
              fill="var(--wm-surface)"
              stroke="var(--wm-danger)"
              strokeWidth="1.4"
            />
          ) : (
            <path
              d="M7 .8L13.2 7 7 13.2.8 7z"
              fill={kind === 'hard' ? 'var(--wm-text)' : 'var(--wm-accent)'}
              stroke="var(--wm-surface)"
            />
          )}
        </svg>
      </span>
      <span
        className={styles.label}
        data-side={side}
        style={{ '--at': `${at}%`, '--row': row, '--width': `${width}%` }}
        title={`${isolated(name)}, ${formatDayShort(on)}`}
      >
        <b>{isolated(name)}</b> {formatDayShort(on)}
      </span>
    </>
  );
}
