import { Trans } from '@lingui/react/macro';
import { CentredPage } from '../ui/centred-page.tsx';
import { ContentSkeleton } from '../ui/skeletons.tsx';

export function SignInPage() {
  return (
    <CentredPage title={<Trans>Sign in</Trans>}>
      <ContentSkeleton />
    </CentredPage>
  );
}
