import { Trans } from '@lingui/react/macro';
import { CentredPage } from '../ui/centred-page.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function InvitationPage() {
  return (
    <CentredPage title={<Trans>Invitation</Trans>}>
      <ContentSkeleton />
    </CentredPage>
  );
}
