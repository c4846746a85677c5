import { Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { CentredPage } from '../ui/page/centred-page.tsx';

export function NotFoundPage() {
  return (
    <CentredPage title={<Trans>There is nothing at this address</Trans>}>
      <p>
        <Trans>It may have been removed, or you have no access to it. Check the address or go back to the start.</Trans>
      </p>
      <Anchor href="/">
        <Trans>Go to the start</Trans>
      </Anchor>
    </CentredPage>
  );
}
