import { Trans } from '@lingui/react/macro';
import { PageHeader } from '../ui/page-header.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function GapAnalysisPage() {
  return (
    <>
      <PageHeader title={<Trans>Gap analysis</Trans>} />
      <ContentSkeleton />
    </>
  );
}
