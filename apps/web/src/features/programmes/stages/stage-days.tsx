import { Trans } from '@lingui/react/macro';
import { formatDay } from '../../../lib/format.ts';

/** From when to when something really was, as far as it is known. */
export function StageDays({ fromOn, toOn }: { fromOn: string | null; toOn: string | null }) {
  if (!fromOn && !toOn) return '–';
  if (fromOn && toOn) return fromOn === toOn ? formatDay(fromOn) : `${formatDay(fromOn)} – ${formatDay(toOn)}`;
  if (fromOn) return <Trans>since {formatDay(fromOn)}</Trans>;
  return <Trans>until {formatDay(toOn ?? '')}</Trans>;
}
