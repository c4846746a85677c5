import { Plural, Trans } from '@lingui/react/macro';
import type { DecisionEffect, ResultDays } from '@waymark/contracts';
import { daysUntil, formatDay } from '../../../lib/format.ts';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import { Name } from '../../../ui/page/name.tsx';
import styles from './decisions.module.css';

type Reckoned = Extract<DecisionEffect, { state: 'reckoned' }>;

/** What an option does, as the plan's own engine reckons it; or plainly that nothing is reckoned. */
export function OptionEffect({ effect }: { effect: DecisionEffect }) {
  if (effect.state === 'not_reckoned') {
    return (
      <p className={styles.quiet}>
        <Trans>No effect is reckoned for this: it changes no day of the plan by itself.</Trans>
      </p>
    );
  }
  if (effect.state === 'impossible') {
    return (
      <p className={styles.breaks}>
        <StateShape name="cross" />
        <span>
          <Trans>The plan cannot take this:</Trans> {effect.why}
        </span>
      </p>
    );
  }
  return (
    <div className={styles.effect}>
      <ResultRows effect={effect} />
      <Moves moves={effect.moves} />
      {effect.newFindings.map(({ code, message }) => (
        <p key={`${code} ${message}`} className={styles.breaks}>
          <StateShape name="overdue" />
          <span>
            <Trans>Breaks:</Trans> {message}
          </span>
        </p>
      ))}
      {effect.solvedFindings.map(({ code, message }) => (
        <p key={`${code} ${message}`} className={styles.solves}>
          <StateShape name="check" />
          <span>
            <Trans>Solves:</Trans> {message}
          </span>
        </p>
      ))}
    </div>
  );
}

/** The forecast's two days; where the programme's past says none, the plan's. */
function ResultRows({ effect: { kind, before, after } }: { effect: Reckoned }) {
  if (!before || !after) return null;
  const hasForecast = before.p50On !== null && after.p50On !== null;
  const rows: { key: keyof ResultDays; label: React.ReactNode }[] = hasForecast
    ? [
        { key: 'p50On', label: <Trans>as likely as not</Trans> },
        { key: 'p85On', label: <Trans>to plan with</Trans> },
      ]
    : [{ key: 'planOn', label: <Trans>by the plan</Trans> }];
  return (
    <dl className={styles.result}>
      {rows.map(({ key, label }) => (
        <div key={key}>
          <dt>
            {kind === 'report' ? <Trans>Report</Trans> : <Trans>Certificate</Trans>}, {label}
          </dt>
          <Then before={before[key]} after={after[key]} />
        </div>
      ))}
    </dl>
  );
}

function Then({ before, after }: { before: string | null; after: string | null }) {
  if (before === null || after === null) return <dd>–</dd>;
  if (before === after) {
    return (
      <dd>
        <Trans>{formatDay(after)}, as now</Trans>
      </dd>
    );
  }
  return (
    <dd>
      <strong>{formatDay(after)}</strong> <Trans>instead of {formatDay(before)},</Trans>{' '}
      <Shift days={daysUntil(after, before)} />
    </dd>
  );
}

const Shift = ({ days }: { days: number }) =>
  days > 0 ? (
    <span className={styles.later}>
      <Plural value={days} one="# day later" other="# days later" />
    </span>
  ) : (
    <Plural value={-days} one="# day earlier" other="# days earlier" />
  );

/** The stages whose end moves, by name; milestones go along with them and are counted. */
function Moves({ moves }: Pick<Reckoned, 'moves'>) {
  const stages = moves.filter(({ type }) => type === 'stage');
  const others = moves.length - stages.length;
  if (moves.length === 0) {
    return (
      <p className={styles.quiet}>
        <Trans>No date moves.</Trans>
      </p>
    );
  }
  return (
    <p className={styles.quiet}>
      {[...Map.groupBy(stages, ({ days }) => days)].map(([days, alike], place) => (
        <span key={days}>
          {place > 0 && '; '}
          {alike.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Name>{name}</Name>
            </span>
          ))}
          : <Shift days={days} />
        </span>
      ))}
      {others > 0 && (
        <>
          {stages.length > 0 && '; '}
          <Plural value={others} one="# milestone with them" other="# milestones with them" />
        </>
      )}
    </p>
  );
}
