import { Trans } from '@lingui/react/macro';
import { CentredPage } from '../ui/centred-page.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function SharedReportPage() {
  return (
    <CentredPage title={<Trans>Leadership report</Trans>}>
      <ContentSkeleton />
    </CentredPage>
  );
}
