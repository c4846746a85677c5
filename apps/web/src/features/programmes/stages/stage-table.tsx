import { Trans, useLingui } from '@lingui/react/macro';
import type { Stage } from '@waymark/contracts';
import { Term } from '../../../ui/glossary/term.tsx';
import { PersonName } from '../../../ui/page/person.tsx';
import { StatusBadge } from '../../../ui/page/status-badge.tsx';
import { SlipDays } from './slip-days.tsx';
import { StageDays } from './stage-days.tsx';
import styles from './stage-table.module.css';
import { slipOf, stageBadge } from './stage-words.ts';

interface StageTableProps {
  stages: readonly Stage[];
  onOpen: (stageKey: string) => void;
}

/** Every stage with its plan, its baseline and what really happened. A row opens the stage. */
export function StageTable({ stages, onOpen }: StageTableProps) {
  const { t } = useLingui();
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={t`Stages`}>
        <thead>
          <tr>
            <th scope="col">
              <Term of="stage">
                <Trans>Stage</Trans>
              </Term>
            </th>
            <th scope="col">
              <Trans>Status</Trans>
            </th>
            <th scope="col">
              <Trans>Owner</Trans>
            </th>
            <th scope="col">
              <Trans>Planned</Trans>
            </th>
            <th scope="col">
              <Trans>Baseline</Trans>
            </th>
            <th scope="col">
              <Trans>Actual</Trans>
            </th>
            <th scope="col" className={styles.last}>
              <Trans>Slip</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <StageRow key={stage.id} stage={stage} onOpen={() => onOpen(stage.key)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function StageRow({ stage, onOpen }: { stage: Stage; onOpen: () => void }) {
  const { order, name, owner, plannedFromOn, plannedToOn, baselineFromOn, baselineToOn } = stage;
  const { actualFromOn, actualToOn } = stage;
  return (
    <tr data-status={stage.status} onClick={onOpen}>
      <th scope="row">
        <button type="button" className={styles.open} onClick={onOpen}>
          <span className={styles.order}>{order}</span>
          <bdi>{name}</bdi>
        </button>
      </th>
      <td>
        <StatusBadge status={stageBadge(stage)} />
      </td>
      <td className={styles.wideOnly}>
        <PersonName person={owner} isShort />
      </td>
      <td className={styles.planned}>
        <StageDays fromOn={plannedFromOn} toOn={plannedToOn} />
      </td>
      <td className={`${styles.wideOnly} ${styles.quiet}`}>
        <StageDays fromOn={baselineFromOn} toOn={baselineToOn} />
      </td>
      <td className={styles.wideOnly}>
        <StageDays fromOn={actualFromOn} toOn={actualToOn} />
      </td>
      <td className={styles.last}>
        <SlipDays days={slipOf(stage)} />
      </td>
    </tr>
  );
}
