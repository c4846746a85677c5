import { Trans } from '@lingui/react/macro';
import type { LeadershipReport } from '@waymark/contracts';
import type { ReactNode } from 'react';
import { formatInstant } from '../../lib/format.ts';
import { DemoChip } from '../../ui/page/demo-chip.tsx';
import { type AskedSince, ReportChanges } from './changes/report-changes.tsx';
import { ToldDecisions } from './decisions/told-decisions.tsx';
import { HowSure } from './how-sure.tsx';
import { ReportBlockers } from './report-blockers.tsx';
import { ReportDates } from './report-dates.tsx';
import { ReportGates } from './report-gates.tsx';
import { bareNumbers, type NumberLinks, type ReportLinks } from './report-links.ts';
import { ReportMessage } from './report-message.tsx';
import { ReportProgramme } from './report-programme.tsx';
import styles from './report-sheet.module.css';
import { ReportTimeline } from './report-timeline.tsx';
import { ReportTrends } from './report-trend.tsx';
import { ReportHeadline } from './wording/report-headline.tsx';

interface ReportSheetProps {
  report: LeadershipReport;
  /** The headline is the page's own heading where there is no other. */
  isWholePage?: boolean;
  links?: ReportLinks;
  numbers?: NumberLinks;
  /** What changed is asked where the report is as it stands now. */
  since?: AskedSince;
  /** The organisation, where its sentence may be put in other words. */
  writesIn?: string;
  /** Decisions are asked and made where the report is as it stands now. */
  decides?: ReactNode;
}

/** One page for the board: are we on course, when are we ready, what blocks, and how sure is that. */
export function ReportSheet(props: ReportSheetProps) {
  const { report, isWholePage = false, links, numbers = bareNumbers, since, writesIn } = props;
  const { decides = <ToldDecisions decisions={report.decisions} on={report.on} /> } = props;
  const { organisationName, isDemo, asOf, definitionVersion, programmes } = report;
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <div>
          <p className={styles.kicker}>
            <Trans>{organisationName}. Certification readiness</Trans> {isDemo && <DemoChip />}
          </p>
          <ReportHeadline
            message={report.message}
            rule={<ReportMessage report={report} renderBlocker={links?.blocker} numbers={numbers} />}
            Heading={isWholePage ? 'h1' : 'h2'}
            writesIn={writesIn}
          />
        </div>
        <p className={styles.asOf}>
          <Trans>As of {formatInstant(asOf)}</Trans>
          <br />
          <Trans>Score definition v{definitionVersion}</Trans>
        </p>
      </header>
      {programmes.length > 0 && (
        <>
          <div className={styles.programmes}>
            {programmes.map((programme) => (
              <ReportProgramme
                key={programme.id}
                programme={programme}
                on={report.on}
                renderWhy={links?.why}
                numbers={numbers}
              />
            ))}
          </div>
          {decides}
          <ReportTrends programmes={programmes} />
          <ReportChanges report={report} asked={since} renderItem={links?.item} />
          <div className={styles.parts}>
            <ReportBlockers programmes={programmes} renderLink={links?.blocker} />
            <ReportGates programmes={programmes} renderLink={numbers.gate} />
          </div>
          <ReportTimeline report={report} />
          <div className={styles.parts}>
            <ReportDates report={report} />
            <HowSure report={report} numbers={numbers} />
          </div>
        </>
      )}
    </article>
  );
}
