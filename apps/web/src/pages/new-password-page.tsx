import { Trans } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { NewPasswordForm } from '../features/sign-in/new-password-form.tsx';
import { useForgetEverything } from '../features/sign-in/sign-in.queries.ts';
import { CentredPage } from '../ui/page/centred-page.tsx';
import { ButtonLink } from '../ui/page/links.tsx';

export function NewPasswordPage() {
  const { token } = useParams({ from: '/new-password/$token' });
  const forgetEverything = useForgetEverything();
  const [state, setState] = useState<'open' | 'set' | 'dead'>('open');
  if (state === 'dead') return <DeadLink />;
  if (state === 'set') return <PasswordSet />;

  const finish = () => {
    // Every session has ended, also one in this browser.
    forgetEverything();
    setState('set');
  };
  return (
    <CentredPage
      title={<Trans>Set a new password</Trans>}
      lead={<Trans>It signs you out wherever you are signed in with the old one.</Trans>}
    >
      <NewPasswordForm token={token} onSet={finish} onDeadLink={() => setState('dead')} />
    </CentredPage>
  );
}

function PasswordSet() {
  return (
    <CentredPage
      title={<Trans>Your new password is set</Trans>}
      lead={<Trans>Sign in with it. All sessions with the old one have ended.</Trans>}
    >
      <ButtonLink to="/sign-in" fullWidth>
        <Trans>Go to sign-in</Trans>
      </ButtonLink>
    </CentredPage>
  );
}

function DeadLink() {
  return (
    <CentredPage
      title={<Trans>This link cannot be used</Trans>}
      lead={
        <Trans>
          A link to set a password works once, for one hour. This one was used already, has run out, or was not copied
          whole. Your password is as it was.
        </Trans>
      }
    >
      <ButtonLink to="/forgotten-password" fullWidth>
        <Trans>Get a new link</Trans>
      </ButtonLink>
      <ButtonLink to="/sign-in" variant="default" fullWidth>
        <Trans>Go to sign-in</Trans>
      </ButtonLink>
    </CentredPage>
  );
}
