import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../../ui/feedback/skeletons.tsx';
import { DemoChip } from '../../../ui/page/demo-chip.tsx';
import sheet from '../report-sheet.module.css';
import { AsOfBand } from './as-of-band.tsx';
import styles from './past.module.css';
import { pastDayOf } from './past.queries.ts';
import { PastProgramme } from './past-programme.tsx';

interface PastReportProps {
  organisationId: string;
  on: string;
  /** Only this programme. */
  programmeId?: string;
  back: ReactNode;
}

/** How programmes stood on a day of before, from what was kept of it and nothing else. */
export function PastReport({ organisationId, on, programmeId, back }: PastReportProps) {
  const past = useQuery(pastDayOf(organisationId, on));
  if (past.isError) return <ErrorState error={past.error} onRetry={() => void past.refetch()} />;
  if (!past.data) return <ContentSkeleton rows={12} />;
  const programmes = past.data.programmes.filter(({ id }) => programmeId === undefined || id === programmeId);
  return (
    <>
      <AsOfBand day={past.data} back={back} />
      {past.data.on && (
        <article className={sheet.sheet}>
          {programmeId === undefined && (
            <p className={`${sheet.kicker} ${styles.kicker}`}>
              <Trans>{past.data.organisationName}. Certification readiness</Trans> {past.data.isDemo && <DemoChip />}
            </p>
          )}
          <div className={sheet.programmes}>
            {programmes.map((one) => (
              <PastProgramme key={one.id} past={one} />
            ))}
          </div>
          {programmes.length === 0 && (
            <p className={styles.quiet}>
              <Trans>No programme ran on that day.</Trans>
            </p>
          )}
          <p className={styles.notKept}>
            <Trans>
              What blocked, what broke the plan, who owned what and what the gates counted was not kept, so it is not
              shown. Names are those of today.
            </Trans>
          </p>
        </article>
      )}
    </>
  );
}
