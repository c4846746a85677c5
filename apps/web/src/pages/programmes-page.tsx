import { Trans } from '@lingui/react/macro';
import { PageHeader } from '../ui/page-header.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function ProgrammesPage() {
  return (
    <>
      <PageHeader title={<Trans>Programmes</Trans>} />
      <ContentSkeleton />
    </>
  );
}
