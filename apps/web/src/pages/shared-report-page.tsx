import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { SharedReport } from '@waymark/contracts';
import { ReportFileButton } from '../features/reports/report-file-button.tsx';
import { ReportSheet } from '../features/reports/report-sheet.tsx';
import styles from '../features/reports/reports.module.css';
import { sharedReport, sharedReportFile } from '../features/reports/reports.queries.ts';
import { formatInstant } from '../lib/format.ts';
import { isProblem } from '../lib/problem-error.ts';
import { problemMessage } from '../lib/problem-messages.ts';
import { useTitle } from '../lib/use-title.ts';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import { ContentSkeleton } from '../ui/feedback/skeletons.tsx';
import { CentredPage } from '../ui/page/centred-page.tsx';
import { Logo } from '../ui/page/logo.tsx';

export function SharedReportPage() {
  const { token } = useParams({ from: '/shared/$token' });
  const shared = useQuery(sharedReport(token));
  if (shared.data) return <Shared token={token} shared={shared.data} />;
  if (shared.isError) return <NoReport error={shared.error} onRetry={() => void shared.refetch()} />;
  return (
    <CentredPage title={<Trans>Leadership report</Trans>} isWide>
      <ContentSkeleton rows={10} />
    </CentredPage>
  );
}

function Shared({ token, shared }: { token: string; shared: SharedReport }) {
  const { t } = useLingui();
  useTitle(shared.title);
  return (
    <main className={styles.shared}>
      <div className={styles.sharedBar}>
        <span className={styles.brand}>
          <Logo />
          Waymark
        </span>
        <span className={styles.quiet}>
          <Trans>
            Read-only snapshot of {formatInstant(shared.createdAt)}. This link works until{' '}
            {formatInstant(shared.expiresAt)}.
          </Trans>
        </span>
        <ReportFileButton href={sharedReportFile(token)} label={t`Download as PDF`} />
      </div>
      <ReportSheet report={shared.report} isWholePage />
    </main>
  );
}

const closedCodes = ['link.expired', 'link.revoked', 'resource.not_found'];

function NoReport({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { i18n, t } = useLingui();
  if (!isProblem(error, ...closedCodes)) {
    return (
      <CentredPage title={<Trans>Leadership report</Trans>}>
        <ErrorState error={error} onRetry={onRetry} />
      </CentredPage>
    );
  }
  const sentence = isProblem(error, 'resource.not_found')
    ? t`There is no report at this address. Check that the whole link was copied.`
    : problemMessage(i18n, error);
  return (
    <CentredPage title={<Trans>This report cannot be opened</Trans>}>
      <p>{sentence}</p>
    </CentredPage>
  );
}
