import { Trans } from '@lingui/react/macro';
import { PageHeader } from '../ui/page-header.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function NewProgrammePage() {
  return (
    <>
      <PageHeader title={<Trans>New programme</Trans>} />
      <ContentSkeleton />
    </>
  );
}
