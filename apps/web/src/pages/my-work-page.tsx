import { Trans } from '@lingui/react/macro';
import { PageHeader } from '../ui/page-header.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function MyWorkPage() {
  return (
    <>
      <PageHeader title={<Trans>My work</Trans>} />
      <ContentSkeleton />
    </>
  );
}
