import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { LeadershipProgramme, LeadershipReport, ProgrammeChanges } from '@waymark/contracts';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../../../ui/feedback/skeletons.tsx';
import { Name } from '../../../ui/page/name.tsx';
import type { ReportLinks } from '../report-links.ts';
import { ReportPart } from '../report-part.tsx';
import styles from './changes.module.css';
import { changesOf } from './changes.queries.ts';
import { DrawnChanges } from './drawn-changes.tsx';
import { type Since, SinceChoice, sinceDay } from './since-choice.tsx';

/** Of the report as it stands now; one that is kept has its changes in it. */
export interface AskedSince {
  organisationId: string;
  since: Since | undefined;
  onSince: (since: Since | undefined) => void;
}

interface ReportChangesProps {
  report: LeadershipReport;
  asked: AskedSince | undefined;
  renderItem: ReportLinks['item'] | undefined;
}

/** What is another way than it was, by cause; a report of before days were kept has none. */
export function ReportChanges({ report: { programmes, on }, asked, renderItem }: ReportChangesProps) {
  const told = asked ? programmes : programmes.filter(({ changes }) => changes !== undefined);
  if (told.length === 0) return null;
  const draw = (programme: LeadershipProgramme, changes: ProgrammeChanges) => (
    <DrawnChanges programme={programme} changes={changes} renderItem={renderItem} />
  );
  return (
    <ReportPart
      title={<Trans>What changed</Trans>}
      detail={asked && <SinceChoice since={asked.since} on={on} onChange={asked.onSince} />}
    >
      <div className={styles.programmes}>
        {told.map((programme) => (
          <div key={programme.id} className={styles.programme}>
            <h3>
              <Name>{programme.name}</Name>
            </h3>
            {asked && <AskedChanges asked={asked} programme={programme} on={on} draw={draw} />}
            {!asked && programme.changes && draw(programme, programme.changes)}
          </div>
        ))}
      </div>
    </ReportPart>
  );
}

interface AskedChangesProps {
  asked: AskedSince;
  programme: LeadershipProgramme;
  on: string;
  draw: (programme: LeadershipProgramme, changes: ProgrammeChanges) => React.ReactNode;
}

function AskedChanges({ asked: { organisationId, since }, programme, on, draw }: AskedChangesProps) {
  const changes = useQuery(changesOf({ organisationId, programmeId: programme.id, from: sinceDay(since, on) }));
  if (changes.data) return draw(programme, changes.data);
  if (changes.isError) return <ErrorState error={changes.error} onRetry={() => void changes.refetch()} />;
  return <ContentSkeleton rows={3} />;
}
