import { Trans, useLingui } from '@lingui/react/macro';
import type { PastProgramme } from '@waymark/contracts';
import { formatDay, formatPeriod } from '../../../lib/format.ts';
import { Name } from '../../../ui/page/name.tsx';
import styles from './past.module.css';

/** The plan as it was: each stage with its planned days and what had happened by then. */
export function PastStages({ stages }: Pick<PastProgramme, 'stages'>) {
  const { t } = useLingui();
  return (
    <table className={styles.stages} aria-label={t`Stages as they were planned then`}>
      <thead>
        <tr>
          <th scope="col">
            <Trans>Stage</Trans>
          </th>
          <th scope="col">
            <Trans>Planned</Trans>
          </th>
          <th scope="col">
            <Trans>Actual</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {stages.map(({ key, name, plannedFromOn, plannedToOn, actualFromOn, actualToOn }) => (
          <tr key={key}>
            <th scope="row">
              <Name>{name}</Name>
            </th>
            <td>{formatPeriod(plannedFromOn, plannedToOn)}</td>
            <td>{actualFromOn === null ? '–' : <Actual fromOn={actualFromOn} toOn={actualToOn} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Actual = ({ fromOn, toOn }: { fromOn: string; toOn: string | null }) =>
  toOn === null ? <Trans>since {formatDay(fromOn)}</Trans> : formatPeriod(fromOn, toOn);
