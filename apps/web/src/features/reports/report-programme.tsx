import { Trans, useLingui } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import { formatDay, formatRelativeDay } from '../../lib/format.ts';
import { Figure, FigureScope } from '../../ui/figure/figure.tsx';
import { Term } from '../../ui/glossary/term.tsx';
import { FindingCounts } from '../../ui/lifecycle/finding-counts.tsx';
import { StateShape } from '../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../ui/page/name.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { ChangeSince } from '../../ui/readiness/change-since.tsx';
import { ForecastLine } from '../../ui/readiness/forecast-line.tsx';
import { ReadinessBar } from '../../ui/readiness/readiness-bar.tsx';
import { countIn } from '../../ui/readiness/state-rows.tsx';
import { Fact, OverdueFact } from './report-facts.tsx';
import type { NumberLinks, ReportLinks } from './report-links.ts';
import styles from './report-sheet.module.css';
import { pointOf } from './report-trend.tsx';

interface ReportProgrammeProps {
  programme: LeadershipProgramme;
  /** The day of the report. */
  on: string;
  renderWhy: ReportLinks['why'] | undefined;
  numbers: NumberLinks;
}

/** One programme on the sheet: verdict, stage, next hard date, target, gates, overdue work, readiness with its range, its forecast. */
export function ReportProgramme({ programme, on, renderWhy, numbers }: ReportProgrammeProps) {
  const { t } = useLingui();
  const { name, currentStage, nextHardDate, targetOn, gates, openGates, readiness, verdict } = programme;
  const gateCount = gates.length;
  const open = (
    <Figure name="open gates" value={openGates}>
      <Trans>{openGates} open</Trans>
    </Figure>
  );
  const { order, of } = currentStage;
  const { findings = [] } = programme;
  return (
    <FigureScope value={programme.id}>
      <section className={styles.programme} aria-label={name}>
        <header>
          <h2>
            <Name>{name}</Name>
          </h2>
          <Verdict verdict={verdict} isLate={targetOn < on} />
        </header>
        <dl className={styles.figures}>
          <Fact label={<Term of="stage">{t`Stage`}</Term>} value={currentStage.name}>
            {numbers.stage(
              programme.id,
              <Figure name="stage" value={order}>
                <Trans>
                  stage {order} of {of}
                </Trans>
              </Figure>,
            )}
          </Fact>
          <Fact
            label={<Term of="hard_date">{t`Next hard date`}</Term>}
            value={nextHardDate ? nextHardDate.name : t`None ahead`}
          >
            {nextHardDate && (
              <Figure name="next hard date" value={nextHardDate.on}>
                {`${formatDay(nextHardDate.on)}, ${formatRelativeDay(nextHardDate.on, on)}`}
              </Figure>
            )}
            {nextHardDate && renderWhy && <span className={styles.why}>{renderWhy(programme.id, nextHardDate)}</span>}
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
          <Fact label={<Term of="gate">{t`Gates`}</Term>} value={numbers.openGates(programme.id, openGates, open)}>
            <Trans>of {gateCount}</Trans>
          </Fact>
          <OverdueFact programme={programme} on={on} numbers={numbers} />
        </dl>
        <ReadinessBar
          readiness={readiness}
          label={name}
          withHeading
          renderState={(state, content) =>
            numbers.rows(programme.id, { filter: { state: [state] }, count: countIn(readiness.counts, state) }, content)
          }
        />
        {programme.trend && (
          <p className={styles.since}>
            <ChangeSince points={programme.trend} now={pointOf(programme)} />
          </p>
        )}
        {findings.length > 0 && (
          <p className={styles.breaks}>
            <StateShape name={findings.some(({ severity }) => severity === 'blocker') ? 'overdue' : 'clock'} />{' '}
            <span>
              <Trans>What breaks in this plan</Trans>:{' '}
              {numbers.findings(programme.id, findings.length, <FindingCounts findings={findings} />)}
            </span>
          </p>
        )}
        {programme.forecast && (
          <ForecastLine
            forecast={programme.forecast}
            renderGates={(content) => numbers.openGates(programme.id, openGates, content)}
          />
        )}
      </section>
    </FigureScope>
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
