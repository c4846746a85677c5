import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, SegmentedControl, Stack } from '@mantine/core';
import type { InvitationPreview, Me } from '@waymark/contracts';
import { useState } from 'react';
import { roleNames } from '../../lib/role-names.ts';
import { ownRoleSentence } from '../../lib/role-sentence.ts';
import { signOut } from '../../lib/session.ts';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { Name } from '../../ui/page/name.tsx';
import styles from './sign-in.module.css';
import { SignInForm } from './sign-in-form.tsx';
import { SignUpForm } from './sign-up-form.tsx';

interface InvitationCardProps {
  invitation: InvitationPreview;
  /** Who is signed in, if anybody. */
  me: Me | undefined;
  /** Makes the person a member; called when the right person is signed in. */
  onJoin: () => void;
  isJoining: boolean;
  problem: unknown;
  /** Whether this installation lets people who are invited make an account. */
  maySignUp: boolean;
}

/** Who invites to what, and the shortest way in: join, or sign up or in with the address invited. */
export function InvitationCard({ invitation, me, onJoin, isJoining, problem, maySignUp }: InvitationCardProps) {
  const { i18n } = useLingui();
  const isOther = me !== undefined && me.user.email.toLowerCase() !== invitation.email.toLowerCase();
  return (
    <Stack gap="lg">
      <dl className={styles.facts}>
        <dt>
          <Trans>From</Trans>
        </dt>
        <dd>
          <Name>{invitation.invitedBy}</Name>
        </dd>
        <dt>
          <Trans context="recipient">To</Trans>
        </dt>
        <dd>{invitation.email}</dd>
        <dt>
          <Trans>As</Trans>
        </dt>
        <dd>
          <strong>{i18n._(roleNames[invitation.role])}.</strong> {ownRoleSentence(i18n, invitation.role)}
        </dd>
      </dl>
      {problem !== null && problem !== undefined && <FormProblem error={problem} />}
      {me && isOther && <OtherAddress invited={invitation.email} signedIn={me.user.email} />}
      {me && !isOther && (
        <Button onClick={onJoin} loading={isJoining} fullWidth>
          <Trans>Join {invitation.organisationName}</Trans>
        </Button>
      )}
      {!me && <SignUpOrIn email={invitation.email} onIn={onJoin} maySignUp={maySignUp} />}
    </Stack>
  );
}

function SignUpOrIn({ email, onIn, maySignUp }: { email: string; onIn: () => void; maySignUp: boolean }) {
  const { t } = useLingui();
  const [way, setWay] = useState<string>('sign-up');
  const signIn = <SignInForm fixedEmail={email} onSignedIn={onIn} submitLabel={t`Sign in and join`} />;
  if (!maySignUp) return signIn;
  return (
    <>
      <SegmentedControl
        aria-label={t`Do you have an account?`}
        value={way}
        onChange={setWay}
        data={[
          { value: 'sign-up', label: t`I am new here` },
          { value: 'sign-in', label: t`I have an account` },
        ]}
      />
      {way === 'sign-up' ? (
        <SignUpForm fixedEmail={email} onSignedUp={onIn} submitLabel={t`Create account and join`} />
      ) : (
        signIn
      )}
    </>
  );
}

function OtherAddress({ invited, signedIn }: { invited: string; signedIn: string }) {
  return (
    <>
      <FormProblem>
        <Trans>
          This invitation is for {invited}, and you are signed in as {signedIn}.
        </Trans>
      </FormProblem>
      <p>
        <Trans>Sign out, then open the link again to go on with the other address.</Trans>{' '}
        <Anchor component="button" type="button" underline="always" onClick={() => void signOut()}>
          <Trans>Sign out</Trans>
        </Anchor>
      </p>
    </>
  );
}
