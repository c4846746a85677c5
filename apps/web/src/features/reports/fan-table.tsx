import { Trans, useLingui } from '@lingui/react/macro';
import type { LeadershipProgramme } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatDay, formatNumber } from '../../lib/format.ts';
import type { FanShape } from './fan-shape.ts';
import styles from './report-sheet.module.css';

interface FanTableProps {
  programme: Pick<LeadershipProgramme, 'name' | 'forecastBasis'>;
  shape: Pick<FanShape, 'fan' | 'neededOn'>;
}

/** The same as the chart, to be read and copied: the newest first. */
export function FanTable({ programme: { name, forecastBasis }, shape: { fan, neededOn } }: FanTableProps) {
  const { t } = useLingui();
  const inScope = formatNumber(forecastBasis?.inScope ?? 0);
  return (
    <table className={styles.table} aria-label={t`Closed items of ${name}`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Day</Trans>
          </th>
          <th scope="col" className={styles.number}>
            <Trans>Closed</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {fan && <Row name={<Trans>{formatDay(fan.mostOn)}, forecast at 85 %</Trans>} count={inScope} />}
        {fan && <Row name={<Trans>{formatDay(fan.halfOn)}, forecast at 50 %</Trans>} count={inScope} />}
        <Row name={<Trans>{formatDay(neededOn)}, needed</Trans>} count={inScope} />
        {(forecastBasis?.closed ?? []).toReversed().map(({ on, count }) => (
          <Row key={on} name={formatDay(on)} count={formatNumber(count)} />
        ))}
      </tbody>
    </table>
  );
}

const Row = ({ name, count }: { name: ReactNode; count: string }) => (
  <tr>
    <th scope="row">{name}</th>
    <td className={styles.number}>{count}</td>
  </tr>
);
