import { Trans } from '@lingui/react/macro';
import { formatPerCent } from '../../lib/format.ts';

/** How likely something is: no simulation makes it certain, or rules it out. */
export function ForecastChance({ percent }: { percent: number }) {
  const [least, most] = [formatPerCent(1), formatPerCent(99)];
  if (percent < 1) return <Trans>less than {least}</Trans>;
  return percent > 99 ? <Trans>more than {most}</Trans> : formatPerCent(percent);
}
