import { Trans, useLingui } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import type { ChangedItems, ChangeOfCause, ChangePoints, LeadershipProgramme } from '@waymark/contracts';
import { readinessStates } from '@waymark/domain';
import { useState } from 'react';
import { formatNumber } from '../../../lib/format.ts';
import { StateShape } from '../../../ui/lifecycle/state-shape.tsx';
import { statusShape, statusWord } from '../../../ui/page/status-badge.tsx';
import type { ReportLinks } from '../report-links.ts';
import { causeLooks } from './cause-words.ts';
import { ChangeRows } from './change-rows.tsx';
import styles from './changes.module.css';
import { SignedPoints } from './signed-points.tsx';

interface ChangesTableProps {
  items: Extract<ChangedItems, { state: 'compared' }>;
  programme: LeadershipProgramme;
  renderItem: ReportLinks['item'] | undefined;
}

/** Causes with how many requirements they moved and each part of the bar by how much; every column adds up. */
export function ChangesTable({ items, programme, renderItem }: ChangesTableProps) {
  const { t } = useLingui();
  const { causes, rounding, before, after } = items;
  const total = pointsBetween(before, after);
  return (
    <table className={styles.table} aria-label={t`What changed in ${programme.name}, in percentage points`}>
      <Head />
      {causes.map((cause) => (
        <Cause key={cause.cause} cause={cause} programmeId={programme.id} renderItem={renderItem} />
      ))}
      <tbody>
        {readinessStates.some((state) => rounding[state] !== 0) && (
          <tr>
            <th scope="row">
              <Trans>Rounding</Trans>
            </th>
            <td />
            <PointCells points={rounding} />
          </tr>
        )}
        <tr className={styles.total}>
          <th scope="row">
            <Trans>Together</Trans>
          </th>
          <td />
          <PointCells points={total} />
        </tr>
      </tbody>
    </table>
  );
}

function pointsBetween(before: ChangePoints, after: ChangePoints): ChangePoints {
  return {
    proven: after.proven - before.proven,
    claimed: after.claimed - before.claimed,
    gap: after.gap - before.gap,
    unknown: after.unknown - before.unknown,
  };
}

function Head() {
  const { i18n } = useLingui();
  return (
    <thead>
      <tr>
        <th scope="col">
          <Trans>Cause</Trans>
        </th>
        <th scope="col">
          <Trans>Items</Trans>
        </th>
        {readinessStates.map((state) => (
          <th key={state} scope="col">
            <span className={styles.state}>
              <StateShape name={statusShape(state)} size={12} />
              <span>{i18n._(statusWord(state))}</span>
            </span>
          </th>
        ))}
      </tr>
    </thead>
  );
}

const PointCells = ({ points }: { points: ChangePoints }) =>
  readinessStates.map((state) => (
    <td key={state}>
      <SignedPoints value={points[state]} />
    </td>
  ));

interface CauseProps {
  cause: ChangeOfCause;
  programmeId: string;
  renderItem: ReportLinks['item'] | undefined;
}

function Cause({ cause, programmeId, renderItem }: CauseProps) {
  const { i18n } = useLingui();
  const [isOpen, setIsOpen] = useState(false);
  const { word, shape } = causeLooks[cause.cause];
  return (
    <tbody>
      <tr>
        <th scope="row">
          <button type="button" className={styles.cause} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            <IconChevronRight size={14} stroke={1.5} aria-hidden className={styles.chevron} />
            <StateShape name={shape} />
            <span>{i18n._(word)}</span>
          </button>
        </th>
        <td>
          {formatNumber(cause.count)}
          <VisuallyHidden>
            {' '}
            <Trans>items</Trans>
          </VisuallyHidden>
        </td>
        <PointCells points={cause.points} />
      </tr>
      {isOpen && <ChangeRows cause={cause} programmeId={programmeId} renderItem={renderItem} PointCells={PointCells} />}
    </tbody>
  );
}
