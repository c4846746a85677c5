import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ItemPast } from '@waymark/contracts';
import { readinessStateOf } from '@waymark/domain';
import type { ReactNode } from 'react';
import { formatDay, formatDayLong, formatPerCent } from '../../../lib/format.ts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../../ui/feedback/skeletons.tsx';
import { PastDayField } from '../../../ui/form/past-day-field.tsx';
import { PanelSection } from '../../../ui/page/side-panel.tsx';
import { StatusBadge } from '../../../ui/page/status-badge.tsx';
import type { ProgrammeAddress } from '../gap-items.queries.ts';
import styles from './gap-item-past.module.css';
import { gapItemPast } from './gap-item-past.queries.ts';

type Row = ItemPast['rows'][number];

interface GapItemPastProps {
  programme: ProgrammeAddress;
  itemId: string;
  /** The day that is looked at; without it, all that is kept. */
  on: string | undefined;
  onDay: (on: string | undefined) => void;
  /** Leads back to how it stands now. */
  back?: ReactNode;
}

/** How an item stood on a day, and since when it stood so. */
export function GapItemPast({ programme, itemId, on, onDay, back }: GapItemPastProps) {
  const { t } = useLingui();
  const past = useQuery(gapItemPast(programme, itemId));
  if (past.isError) return <ErrorState error={past.error} onRetry={() => void past.refetch()} />;
  if (!past.data) return <ContentSkeleton rows={3} />;
  const { kept, rows } = past.data;
  return (
    <PanelSection title={<Trans>As it stood</Trans>} action={back}>
      {on && <AsOf on={on} past={past.data} />}
      {kept ? (
        <>
          <PastDayField
            size="xs"
            label={t`How did it stand on`}
            value={on ?? null}
            onChange={(day) => onDay(day ?? undefined)}
          />
          <ol className={styles.rows}>
            {rows.map((row) => (
              <li key={row.on}>
                <Trans>Since {formatDay(row.on)}</Trans> <Standing row={row} />
              </li>
            ))}
          </ol>
        </>
      ) : (
        <p className={styles.quiet}>
          <Trans>No day is kept yet: each is from now on, when it begins.</Trans>
        </p>
      )}
    </PanelSection>
  );
}

/** How it stood on a day; a day on which nothing was kept is told by the last one before it. */
function AsOf({ on, past: { kept, rows } }: { on: string; past: ItemPast }) {
  if (!kept) return null;
  const row = rows.find((one) => one.on <= on);
  if (!row) {
    return (
      <p role="status" className={styles.asOf}>
        <Trans>
          How it stood on {formatDay(on)} was not kept: the first day that is, is {formatDay(kept.firstOn)}.
        </Trans>
      </p>
    );
  }
  return (
    <p role="status" className={styles.asOf}>
      <strong>
        <Trans>As of {formatDayLong(on)}</Trans>
      </strong>{' '}
      <Standing row={row} />
      {on > kept.lastOn && (
        <>
          {' '}
          <Trans>The last day that was kept is {formatDay(kept.lastOn)}.</Trans>
        </>
      )}
    </p>
  );
}

/** What is neither wholly nor not at all proven says how far. */
const Standing = ({ row: { standing, weight, proven } }: { row: Row }) => (
  <>
    <StatusBadge status={readinessStateOf(standing) ?? 'not_applicable'} />{' '}
    <span className={styles.quiet}>
      {proven > 0 && proven < 1 ? (
        <Trans>
          {formatPerCent(proven * 100)} proven, weight {weight}
        </Trans>
      ) : (
        <Trans>weight {weight}</Trans>
      )}
    </span>
  </>
);
