import { Trans } from '@lingui/react/macro';
import { CentredPage } from '../ui/centred-page.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function SignUpPage() {
  return (
    <CentredPage title={<Trans>Create an account</Trans>}>
      <ContentSkeleton />
    </CentredPage>
  );
}
