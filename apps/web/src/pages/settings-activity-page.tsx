import { Trans } from '@lingui/react/macro';
import { PageHeader } from '../ui/page-header.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function SettingsActivityPage() {
  return (
    <>
      <PageHeader title={<Trans>Activity log</Trans>} />
      <ContentSkeleton />
    </>
  );
}
