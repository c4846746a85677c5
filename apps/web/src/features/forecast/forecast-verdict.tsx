import { Plural, Trans } from '@lingui/react/macro';
import type { Forecast } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { type Status, StatusBadge } from '../../ui/page/status-badge.tsx';
import { deadlineOf } from '../../ui/readiness/forecast-deadline.ts';
import type { RenderCount } from './render-count.ts';

interface ForecastVerdictProps {
  forecast: Forecast;
  renderOpenGates: RenderCount;
}

/** What the dates mean for the target, never without the gates, and never in the colour of what is proven. */
export function ForecastVerdict({ forecast, renderOpenGates }: ForecastVerdictProps) {
  const { openGates } = forecast;
  const pace = paceOf(forecast);
  return (
    <>
      {pace && <StatusBadge status={pace.status}>{pace.words}</StatusBadge>}
      {openGates > 0 && (
        <StatusBadge status="gate_open">
          {renderOpenGates(openGates, <Plural value={openGates} one="# gate open" other="# gates open" />)}
        </StatusBadge>
      )}
    </>
  );
}

function paceOf(forecast: Forecast): { status: Status; words: ReactNode } | null {
  const { state, p50On, p85On } = forecast;
  if (state === 'not_measurable') return { status: 'not_applicable', words: <Trans>Not measurable</Trans> };
  if (state === 'not_converging') return { status: 'overdue', words: <Trans>No end in sight</Trans> };
  if (p50On === null || p85On === null) return null;
  const deadline = deadlineOf(forecast);
  if (p85On <= deadline) return { status: 'active', words: <Trans>Pace in time: 85 % date early enough</Trans> };
  if (p50On <= deadline)
    return { status: 'due_soon', words: <Trans>At risk: 85 % date too late for the target</Trans> };
  return { status: 'overdue', words: <Trans>Late: 50 % date too late for the target</Trans> };
}
