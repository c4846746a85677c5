import { Trans } from '@lingui/react/macro';
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PasswordRequestForm } from '../features/sign-in/password-request-form.tsx';
import styles from '../features/sign-in/sign-in.module.css';
import { systemQuery } from '../lib/current-user.ts';
import { CentredPage } from '../ui/page/centred-page.tsx';
import { ButtonLink, TextLink } from '../ui/page/links.tsx';

const command = 'npm run password-link -- name@company.com';

export function ForgottenPasswordPage() {
  const { data: system } = useSuspenseQuery(systemQuery);
  const [askedFor, setAskedFor] = useState<string>();
  if (!system.mail) return <NoMail />;
  if (askedFor !== undefined) return <Asked email={askedFor} onAgain={() => setAskedFor(undefined)} />;
  return (
    <CentredPage
      title={<Trans>Forgot your password?</Trans>}
      lead={<Trans>Write the address of your account. You get a mail with a link to set a new password.</Trans>}
    >
      <PasswordRequestForm onAsked={setAskedFor} />
      <p className={styles.switch}>
        <TextLink to="/sign-in">
          <Trans>Back to sign-in</Trans>
        </TextLink>
      </p>
    </CentredPage>
  );
}

function Asked({ email, onAgain }: { email: string; onAgain: () => void }) {
  return (
    <CentredPage
      title={<Trans>Look into your mail</Trans>}
      lead={
        <Trans>
          If there is an account for {email}, a mail with a link is on its way. The link works once, for one hour.
        </Trans>
      }
    >
      <p role="status">
        <Trans>Nothing there after a few minutes? Look into the spam folder, or check the address.</Trans>
      </p>
      <ButtonLink to="/sign-in" variant="default" fullWidth>
        <Trans>Back to sign-in</Trans>
      </ButtonLink>
      <Button variant="subtle" fullWidth onClick={onAgain}>
        <Trans>Use another address</Trans>
      </Button>
    </CentredPage>
  );
}

/** Without a mail server only whoever runs the machine can help: nobody in the app may open another person's account. */
function NoMail() {
  return (
    <CentredPage
      title={<Trans>Forgot your password?</Trans>}
      lead={
        <Trans>
          This Waymark has no mail server, so it cannot send you a link. Whoever runs it can make one for you: ask them
          to run this where Waymark is installed, with the address of your account.
        </Trans>
      }
    >
      <code className={styles.command}>{command}</code>
      <p>
        <Trans>
          It gives a link to set a new password. It works once, for one hour. Nobody inside Waymark, not even an owner,
          can make or read it.
        </Trans>
      </p>
      <ButtonLink to="/sign-in" variant="default" fullWidth>
        <Trans>Back to sign-in</Trans>
      </ButtonLink>
    </CentredPage>
  );
}
