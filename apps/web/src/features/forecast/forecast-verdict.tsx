import { Trans } from '@lingui/react/macro';
import type { Forecast } from '@waymark/contracts';
import { StatusBadge } from '../../ui/page/status-badge.tsx';

/** What the dates mean for the target, as shape and word. */
export function ForecastVerdict({ forecast }: { forecast: Forecast }) {
  const { state, p50On, p85On, targetOn } = forecast;
  if (state === 'done') {
    return (
      <StatusBadge status="done">
        <Trans>Ready</Trans>
      </StatusBadge>
    );
  }
  if (state === 'not_converging') {
    return (
      <StatusBadge status="overdue">
        <Trans>No end in sight</Trans>
      </StatusBadge>
    );
  }
  if (p50On === null || p85On === null) return null;
  if (p85On <= targetOn) {
    return (
      <StatusBadge status="accepted">
        <Trans>On course: 85 % date by the target</Trans>
      </StatusBadge>
    );
  }
  if (p50On <= targetOn) {
    return (
      <StatusBadge status="due_soon">
        <Trans>At risk: 85 % date after the target</Trans>
      </StatusBadge>
    );
  }
  return (
    <StatusBadge status="overdue">
      <Trans>Late: 50 % date after the target</Trans>
    </StatusBadge>
  );
}
