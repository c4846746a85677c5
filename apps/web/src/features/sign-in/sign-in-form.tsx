import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, TextInput } from '@mantine/core';
import { createInvitationSchema, lengthOf } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { PasswordField } from '../../ui/form/password-field.tsx';
import { TextLink } from '../../ui/page/links.tsx';
import { CodeForm } from './code-form.tsx';
import styles from './sign-in.module.css';
import { useSignIn } from './sign-in.queries.ts';
import { signInMessage } from './sign-in-messages.ts';

interface SignInFormProps {
  /** The address an invitation is for; it cannot be changed then. */
  fixedEmail?: string;
  /** Who is expected to sign in again. */
  startEmail?: string | undefined;
  /** What leads elsewhere opens a window of its own: the page below keeps what was typed. */
  isOverPage?: boolean;
  onSignedIn: () => void;
  submitLabel?: string;
}

/** E-mail address and password, then the code where two-factor sign-in is on. */
export function SignInForm(props: SignInFormProps) {
  const { fixedEmail, startEmail = '', isOverPage = false, onSignedIn, submitLabel } = props;
  const { i18n, t } = useLingui();
  const [email, setEmail] = useState(fixedEmail ?? startEmail);
  const [password, setPassword] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const signIn = useSignIn();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // Over a page it may stand in a form that waits for it, as far as React is concerned.
    event.stopPropagation();
    setIsChecked(true);
    if (email.trim() === '' || password === '') return;
    const onSuccess = ({ twoFactorRedirect }: { twoFactorRedirect: boolean }) =>
      twoFactorRedirect ? setNeedsCode(true) : onSignedIn();
    signIn.mutate({ email: email.trim(), password }, { onSuccess });
  };
  const startAgain = () => {
    setNeedsCode(false);
    setPassword('');
    setIsChecked(false);
    signIn.reset();
  };
  if (needsCode) return <CodeForm onVerified={onSignedIn} onStartAgain={startAgain} />;

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <EmailInput value={email} isFixed={fixedEmail !== undefined} onChange={setEmail} isChecked={isChecked} />
        <PasswordField
          label={t`Password`}
          autoComplete="current-password"
          data-autofocus={startEmail !== '' || undefined}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={isChecked && password === '' && t`Write your password.`}
        />
        {signIn.isError && <FormProblem>{signInMessage(i18n, signIn.error)}</FormProblem>}
        <Button type="submit" loading={signIn.isPending} fullWidth>
          {submitLabel ?? <Trans>Sign in</Trans>}
        </Button>
        <TextLink to="/forgotten-password" className={styles.forgotten} {...(isOverPage && { target: '_blank' })}>
          <Trans>Forgot your password?</Trans>
        </TextLink>
      </Stack>
    </form>
  );
}

interface EmailInputProps {
  value: string;
  isFixed: boolean;
  isChecked: boolean;
  onChange: (email: string) => void;
  refusal?: string | undefined;
}

export function EmailInput({ value, isFixed, isChecked, onChange, refusal }: EmailInputProps) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`E-mail address`}
      type="email"
      autoComplete="username"
      maxLength={lengthOf(createInvitationSchema.shape.email)}
      value={value}
      readOnly={isFixed}
      {...(isFixed && { description: t`The invitation is for this address only.` })}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={refusal ?? (isChecked && value.trim() === '' && t`Write your e-mail address.`)}
    />
  );
}
