import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
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

/** The forecast in a line, with the way to all of it. It stands beside figures that matter more: nothing while it is not there. */
export function ForecastNote({ org, organisationId, programmeId }: ForecastNoteProps) {
  const { data: forecast } = useQuery(forecastOf({ organisationId, programmeId }));
  if (!forecast) return <div className={styles.awaited} />;
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
            <Trans>How it is worked out</Trans>
          </Link>
        }
      />
    </FigureScope>
  );
}
