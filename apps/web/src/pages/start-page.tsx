import { Trans } from '@lingui/react/macro';
import { CentredPage } from '../ui/centred-page.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function StartPage() {
  return (
    <CentredPage title={<Trans>Start</Trans>}>
      <ContentSkeleton />
    </CentredPage>
  );
}
