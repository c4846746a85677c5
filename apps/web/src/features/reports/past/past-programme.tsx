import { Trans, useLingui } from '@lingui/react/macro';
import type { PastProgramme as Past } from '@waymark/contracts';
import { currentStage } from '@waymark/domain';
import { formatDay, formatRelativeDay } from '../../../lib/format.ts';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../../ui/page/name.tsx';
import { StatusBadge, statusShape } from '../../../ui/page/status-badge.tsx';
import { ReadinessBar } from '../../../ui/readiness/readiness-bar.tsx';
import { TrendChart } from '../../../ui/readiness/trend-chart.tsx';
import { Fact } from '../report-facts.tsx';
import sheet from '../report-sheet.module.css';
import styles from './past.module.css';
import { PastStages } from './past-stages.tsx';

/** One programme as it was kept: where it stood, its bar, gates and plan, and how it had come there. */
export function PastProgramme({ past }: { past: Past }) {
  const { t } = useLingui();
  const { name, on, trend, definitionVersion, inScope, shares } = past;
  const points = [...trend, { on, definitionVersion, inScope, shares }];
  return (
    <section className={sheet.programme} aria-label={name}>
      <header>
        <h2>
          <Name>{name}</Name>
        </h2>
        <Verdict verdict={past.facts.verdict} />
      </header>
      <Facts past={past} />
      <ReadinessBar readiness={barOf(past)} label={name} withHeading withTable={false} />
      {trend.length > 0 && (
        <div>
          <h3 className={styles.heading}>
            <Trans>12 weeks, % of weighted requirements</Trans>
          </h3>
          <TrendChart points={points} label={t`Trend of ${name}`} />
        </div>
      )}
      <div>
        <h3 className={styles.heading}>
          <Trans>Gates</Trans>
        </h3>
        <ul className={styles.gates} aria-label={t`Gates`}>
          {past.gates.map(({ id, title, isMet }) => (
            <li key={id}>
              <StateShape name={statusShape(isMet ? 'gate_met' : 'gate_open')} />
              <span>
                <Name>{title}</Name>: {isMet ? <Trans>Met</Trans> : <Trans>Open</Trans>}
              </span>
            </li>
          ))}
        </ul>
      </div>
      <PastStages stages={past.stages} />
      <p className={styles.quiet}>
        <Trans>Score definition v{definitionVersion}</Trans>
      </p>
    </section>
  );
}

function Facts({ past: { on, facts, stages, nextHardDate, gates } }: { past: Past }) {
  const { t } = useLingui();
  const stage = currentStage(stages);
  const place = stage ? stages.indexOf(stage) + 1 : 0;
  const { targetOn, overdue, forecast } = facts;
  const open = gates.filter(({ isMet }) => !isMet).length;
  return (
    <dl className={sheet.figures}>
      <Fact label={t`Stage`} value={stage?.name ?? '–'}>
        <Trans>
          stage {place} of {stages.length}
        </Trans>
      </Fact>
      <Fact label={t`Next hard date`} value={nextHardDate ? (nextHardDate.name ?? t`Next hard date`) : t`None ahead`}>
        {nextHardDate && `${formatDay(nextHardDate.on)}, ${formatRelativeDay(nextHardDate.on, on)}`}
      </Fact>
      <Fact label={t`Target`} value={formatDay(targetOn)}>
        {formatRelativeDay(targetOn, on)}
      </Fact>
      <Fact label={t`Gates`} value={<Trans>{open} open</Trans>}>
        <Trans>of {gates.length}</Trans>
      </Fact>
      <Fact label={t`Overdue`} value={overdue.tasks + overdue.gapItems}>
        {forecast?.p85On ? <Trans>forecast then: {formatDay(forecast.p85On)}</Trans> : null}
      </Fact>
    </dl>
  );
}

/** The bar without its unweighted value, which is not kept and not shown. */
function barOf({ shares, facts }: Past) {
  const range = shares && { from: shares.proven, to: Math.min(100, shares.proven + shares.unknown) };
  return { weighted: shares, unweighted: shares, range, counts: facts.counts };
}

function Verdict({ verdict }: Pick<Past['facts'], 'verdict'>) {
  if (verdict === 'ready') {
    return (
      <StatusBadge status="done">
        <Trans>Ready</Trans>
      </StatusBadge>
    );
  }
  return verdict === 'not_ready' ? (
    <StatusBadge status="gate_open">
      <Trans>Not ready yet</Trans>
    </StatusBadge>
  ) : (
    <StatusBadge status="not_applicable">
      <Trans>Not measurable</Trans>
    </StatusBadge>
  );
}
