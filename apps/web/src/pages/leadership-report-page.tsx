import { Trans } from '@lingui/react/macro';
import { PageHeader } from '../ui/page-header.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function LeadershipReportPage() {
  return (
    <>
      <PageHeader title={<Trans>Leadership report</Trans>} />
      <ContentSkeleton />
    </>
  );
}
