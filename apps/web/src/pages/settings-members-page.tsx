import { Trans } from '@lingui/react/macro';
import { PageHeader } from '../ui/page-header.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function SettingsMembersPage() {
  return (
    <>
      <PageHeader title={<Trans>Members</Trans>} />
      <ContentSkeleton />
    </>
  );
}
