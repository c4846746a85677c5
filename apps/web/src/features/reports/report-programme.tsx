import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type LeadershipProgramme, rowsOverdueOn } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay, formatRelativeDay } from '../../lib/format.ts';
import { Figure, FigureScope } from '../../ui/figure/figure.tsx';
import { FindingCounts } from '../../ui/lifecycle/finding-counts.tsx';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { ForecastLine } from '../../ui/readiness/forecast-line.tsx';
import { ReadinessBar } from '../../ui/readiness/readiness-bar.tsx';
import type { NumberLinks, ReportLinks } from './report-links.ts';
import styles from './report-sheet.module.css';

interface ReportProgrammeProps {
  programme: LeadershipProgramme;
  /** The day of the report. */
  on: string;
  renderWhy: ReportLinks['why'] | undefined;
  numbers: NumberLinks | undefined;
}

/** One programme on the sheet: verdict, stage, next hard date, target, gates, overdue work, readiness with its range, its forecast. */
export function ReportProgramme({ programme, on, renderWhy, numbers }: ReportProgrammeProps) {
  const { t } = useLingui();
  const { name, currentStage, nextHardDate, targetOn, gates, openGates, overdue, readiness, verdict } = programme;
  const gateCount = gates.length;
  const open = (
    <Figure name="open gates" value={openGates}>
      <Trans>{openGates} open</Trans>
    </Figure>
  );
  const { order, of } = currentStage;
  const { findings = [] } = programme;
  const overdueCount = overdue.tasks + overdue.gapItems;
  const overdueItems = <Plural value={overdue.gapItems} one="# gap item" other="# gap items" />;
  return (
    <FigureScope value={programme.id}>
      <section className={styles.programme} aria-label={name}>
        <header>
          <h2>{name}</h2>
          <Verdict verdict={verdict} isLate={targetOn < on} />
        </header>
        <dl className={styles.figures}>
          <Fact label={t`Stage`} value={currentStage.name}>
            <Figure name="stage" value={order}>
              <Trans>
                stage {order} of {of}
              </Trans>
            </Figure>
          </Fact>
          <Fact label={t`Next hard date`} value={nextHardDate ? nextHardDate.name : t`None ahead`}>
            {nextHardDate && (
              <Figure name="next hard date" value={nextHardDate.on}>
                {`${formatDay(nextHardDate.on)}, ${formatRelativeDay(nextHardDate.on, on)}`}
              </Figure>
            )}
            {nextHardDate && renderWhy && (
              <span className={styles.why}>{renderWhy(programme.id, nextHardDate.id)}</span>
            )}
          </Fact>
          <Fact
            label={t`Target`}
            value={
              <Figure name="target" value={targetOn}>
                {formatDay(targetOn)}
              </Figure>
            }
          >
            {formatRelativeDay(targetOn, on)}
          </Fact>
          <Fact label={t`Gates`} value={numbers ? numbers.programme(programme.id, open) : open}>
            <Trans>of {gateCount}</Trans>
          </Fact>
          <Fact label={t`Overdue`} value={String(overdueCount)}>
            <Plural value={overdue.tasks} one="# task" other="# tasks" />,{' '}
            {numbers ? numbers.rows(programme.id, rowsOverdueOn(on), overdueItems) : overdueItems}
          </Fact>
        </dl>
        <ReadinessBar
          readiness={readiness}
          label={name}
          withHeading
          renderState={numbers && ((state, content) => numbers.rows(programme.id, { state: [state] }, content))}
        />
        {findings.length > 0 && (
          <p className={styles.breaks}>
            <StateShape name={findings.some(({ severity }) => severity === 'blocker') ? 'overdue' : 'clock'} />{' '}
            <span>
              <Trans>What breaks in this plan</Trans>: <FindingCounts findings={findings} />
            </span>
          </p>
        )}
        {programme.forecast && <ForecastLine forecast={programme.forecast} />}
      </section>
    </FigureScope>
  );
}

function Fact({ label, value, children }: { label: string; value: ReactNode; children: ReactNode }) {
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

function Verdict({ verdict, isLate }: Pick<LeadershipProgramme, 'verdict'> & { isLate: boolean }) {
  if (verdict === 'not_measurable') {
    return (
      <StatusBadge status="not_applicable">
        <Trans>Not measurable</Trans>
      </StatusBadge>
    );
  }
  if (verdict === 'ready') {
    return (
      <StatusBadge status="done">
        <Trans>Ready</Trans>
      </StatusBadge>
    );
  }
  if (isLate) {
    return (
      <StatusBadge status="overdue">
        <Trans>Late: target has passed</Trans>
      </StatusBadge>
    );
  }
  return (
    <StatusBadge status="gate_open">
      <Trans>Not ready yet</Trans>
    </StatusBadge>
  );
}
