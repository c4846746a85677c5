import { Trans } from '@lingui/react/macro';
import { Anchor } from '@mantine/core';
import { signOut } from '../../lib/session.ts';

/** Whose account it is, for whoever wants to go on with another. */
export function SignedInAs({ email }: { email: string }) {
  return (
    <Trans>
      Signed in as {email}.{' '}
      <Anchor component="button" type="button" underline="always" onClick={() => void signOut()}>
        Sign out
      </Anchor>
    </Trans>
  );
}
