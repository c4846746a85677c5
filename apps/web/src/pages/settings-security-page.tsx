import { Trans } from '@lingui/react/macro';
import { PageHeader } from '../ui/page-header.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function SettingsSecurityPage() {
  return (
    <>
      <PageHeader title={<Trans>Security</Trans>} />
      <ContentSkeleton />
    </>
  );
}
