import { Trans, useLingui } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import { useState } from 'react';
import { formatDay, formatDayShort, formatNumber } from '../../lib/format.ts';
import { Name } from '../../ui/page/name.tsx';
import { type FanShape, fanShape } from './fan-shape.ts';
import { FanTable } from './fan-table.tsx';
import styles from './forecast-fan.module.css';
import { ReportPart } from './report-part.tsx';
import trend from './report-trend.module.css';

/** What is closed of a programme so far and when the rest will be, beside the day on which it is needed. */
export function ForecastFan({ programme }: { programme: LeadershipProgramme }) {
  const [isTable, setIsTable] = useState(false);
  const { name, forecastBasis } = programme;
  const shape = fanShape(programme);
  const inScope = formatNumber(forecastBasis?.inScope ?? 0);
  return (
    <ReportPart
      title={
        <Trans>
          Closed items and forecast, <Name>{name}</Name>
        </Trans>
      }
      detail={<Trans>{inScope} in scope</Trans>}
    >
      {shape ? (
        <>
          <Chart shape={shape} inScope={forecastBasis?.inScope ?? 0} name={name} />
          <button type="button" className={trend.toggle} aria-expanded={isTable} onClick={() => setIsTable(!isTable)}>
            {isTable ? <Trans>Hide table</Trans> : <Trans>Show as table</Trans>}
          </button>
          {isTable && <FanTable programme={programme} shape={shape} />}
        </>
      ) : (
        <p className={trend.none}>
          <Trans>Not measured yet: what is closed is drawn here once a week has passed.</Trans>
        </p>
      )}
    </ReportPart>
  );
}

function Chart({ shape, inScope, name }: { shape: FanShape; inScope: number; name: string }) {
  const { t } = useLingui();
  const { closed, fan, today } = shape;
  const label = t`Closed items of ${name}`;
  const so = t`${formatNumber(today.count)} of ${formatNumber(inScope)} closed on ${formatDay(today.on)}`;
  const then = fan
    ? t`all by ${formatDay(fan.halfOn)} as likely as not, by ${formatDay(fan.mostOn)} in 85 of 100 cases`
    : t`no forecast yet`;
  const needed = t`needed by ${formatDay(shape.neededOn)}`;
  return (
    <div className={styles.chart}>
      <ol className={styles.levels} aria-hidden>
        {[inScope, Math.round(inScope / 2), 0].map((level) => (
          <li key={level}>{formatNumber(level)}</li>
        ))}
      </ol>
      <div className={styles.plot}>
        <svg
          className={styles.lines}
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          role="img"
          aria-label={t`${label}: ${so}; ${then}; ${needed}.`}
        >
          {fan && <polygon className={styles.fan} points={fan.area} />}
          {fan && <polyline className={styles.half} points={fan.half} />}
          <polyline className={styles.closed} points={closed} />
        </svg>
        <Marks shape={shape} />
      </div>
      <div className={styles.days} aria-hidden>
        <span>{formatDayShort(shape.firstOn)}</span>
        <span>{formatDay(shape.lastOn)}</span>
      </div>
    </div>
  );
}

/** Forecast days nearer than this, in per cent of the width, are named together. */
const nearest = 9;

/** The words on the chart: each says with its place which line it belongs to, and none stands over another. */
function Marks({ shape: { at, from, fan, today, neededOn } }: { shape: FanShape }) {
  const todayAt = at(today.on);
  const [half, most] = fan ? [at(fan.halfOn), at(fan.mostOn)] : [0, 0];
  return (
    <div aria-hidden>
      {fan && most - half >= nearest && <Percent at={half}>50 %</Percent>}
      {fan && <Percent at={most}>{most - half >= nearest ? '85 %' : '50–85 %'}</Percent>}
      <span
        className={styles.point}
        style={{ insetInlineStart: `${todayAt}%`, insetBlockStart: `${from(today.count)}%` }}
      />
      <span
        className={styles.word}
        data-side={todayAt > 30 ? 'before' : 'after'}
        style={{
          insetInlineStart: `${todayAt}%`,
          insetBlockStart: `${Math.min(72, Math.max(14, from(today.count) + 3))}%`,
        }}
      >
        <Trans>
          <b>{formatNumber(today.count)}</b> closed
        </Trans>
      </span>
      <span
        className={styles.needed}
        data-side={at(neededOn) > 50 ? 'before' : 'after'}
        style={{ insetInlineStart: `${at(neededOn)}%` }}
      >
        <span>
          <Trans>Needed {formatDayShort(neededOn)}</Trans>
        </span>
      </span>
    </div>
  );
}

const Percent = ({ at, children }: { at: number; children: string }) => (
  <span className={styles.percent} data-edge={at > 90 || undefined} style={{ insetInlineStart: `${at}%` }}>
    {children}
  </span>
);
