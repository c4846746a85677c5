import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ForecastSummary } from '@waymark/contracts';
import { FigureScope } from '../../ui/figure/figure.tsx';
import { OpenGatesLink } from '../../ui/lifecycle/open-gates-link.tsx';
import { ForecastLine } from '../../ui/readiness/forecast-line.tsx';
import styles from './forecast.module.css';
import { forecastOf } from './forecast.queries.ts';

interface ForecastNoteProps {
  org: string;
  organisationId: string;
  programmeId: string;
}

/** As long as most are: its lines keep the room of the forecast that is still being worked out. */
const usual: ForecastSummary = {
  state: 'forecast',
  today: '2026-01-01',
  targetOn: '2026-12-31',
  openGates: 2,
  readyInTimeOn: null,
  result: {
    kind: 'certificate',
    planOn: '2026-12-31',
    p50On: '2026-11-30',
    p85On: '2026-12-31',
    readyByOn: null,
    tooEarly: null,
  },
  p50On: '2026-10-31',
  p85On: '2026-11-30',
  byTarget: 50,
  missingWeeks: 0,
};

/** The forecast in a line, with the way to all of it. It stands beside figures that matter more: only its room while it is not there. */
export function ForecastNote({ org, organisationId, programmeId }: ForecastNoteProps) {
  const { data: forecast } = useQuery(forecastOf({ organisationId, programmeId }));
  const more = <Trans>How it is worked out</Trans>;
  if (!forecast) {
    return (
      <div className={styles.awaited} aria-hidden>
        <ForecastLine forecast={usual} more={<span>{more}</span>} />
      </div>
    );
  }
  return (
    <FigureScope value={programmeId}>
      <ForecastLine
        forecast={forecast}
        renderGates={(content) => (
          <OpenGatesLink org={org} programmeId={programmeId} count={forecast.openGates}>
            {content}
          </OpenGatesLink>
        )}
        more={
          <Link to="/o/$org/programmes/$programmeId" params={{ org, programmeId }} hash="forecast">
            {more}
          </Link>
        }
      />
    </FigureScope>
  );
}
