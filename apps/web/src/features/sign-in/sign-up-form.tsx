import { Trans, useLingui } from '@lingui/react/macro';
import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '../../ui/form-problem.tsx';
import { useSignUp } from './sign-in.queries.ts';
import { EmailInput } from './sign-in-form.tsx';
import { isAboutPassword, signInMessage } from './sign-in-messages.ts';

const shortestPassword = 12;

interface SignUpFormProps {
  /** The address an invitation is for; it cannot be changed then. */
  fixedEmail?: string;
  onSignedUp: () => void;
  submitLabel?: string;
}

/** Name, address, password. The rule for passwords is said before, not after. */
export function SignUpForm({ fixedEmail, onSignedUp, submitLabel }: SignUpFormProps) {
  const { i18n, t } = useLingui();
  const [account, setAccount] = useState({ name: '', email: fixedEmail ?? '', password: '' });
  const [isChecked, setIsChecked] = useState(false);
  const signUp = useSignUp();

  const name = account.name.trim();
  const email = account.email.trim();
  const isShort = account.password.length < shortestPassword;
  const enter = (entered: Partial<typeof account>) => {
    setAccount({ ...account, ...entered });
    if (signUp.isError) signUp.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (name !== '' && email !== '' && !isShort) {
      signUp.mutate({ name, email, password: account.password }, { onSuccess: onSignedUp });
    }
  };
  const refusal = signUp.isError ? signInMessage(i18n, signUp.error) : undefined;
  const passwordRefusal = isAboutPassword(signUp.error) ? refusal : undefined;

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <TextInput
          label={t`Your name`}
          autoComplete="name"
          maxLength={200}
          value={account.name}
          onChange={(event) => enter({ name: event.currentTarget.value })}
          error={isChecked && name === '' && t`Write your name as colleagues know it.`}
        />
        <EmailInput
          value={account.email}
          isFixed={fixedEmail !== undefined}
          onChange={(value) => enter({ email: value })}
          isChecked={isChecked}
        />
        <PasswordInput
          label={t`Password`}
          description={t`At least 12 characters, nothing else is asked. A few words in a row are good.`}
          autoComplete="new-password"
          maxLength={128}
          value={account.password}
          onChange={(event) => enter({ password: event.currentTarget.value })}
          error={passwordRefusal ?? (isChecked && isShort && t`It needs at least 12 characters.`)}
        />
        {refusal && !passwordRefusal && <FormProblem>{refusal}</FormProblem>}
        <Button type="submit" loading={signUp.isPending} fullWidth>
          {submitLabel ?? <Trans>Create account</Trans>}
        </Button>
      </Stack>
    </form>
  );
}
