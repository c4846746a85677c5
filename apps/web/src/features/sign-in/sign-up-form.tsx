import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, TextInput } from '@mantine/core';
import { lengthOf, updateMeSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { isAboutNewPassword } from '../../lib/password-messages.ts';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { isTooShort, NewPasswordInput } from './new-password-input.tsx';
import { useSignUp } from './sign-in.queries.ts';
import { EmailInput } from './sign-in-form.tsx';
import { signInMessage } from './sign-in-messages.ts';

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
  const isShort = isTooShort(account.password);
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
  const passwordRefusal = isAboutNewPassword(signUp.error) ? refusal : undefined;

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <TextInput
          label={t`Your name`}
          autoComplete="name"
          maxLength={lengthOf(updateMeSchema.shape.name)}
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
        <NewPasswordInput
          label={t`Password`}
          value={account.password}
          onChange={(password) => enter({ password })}
          isChecked={isChecked}
          refusal={passwordRefusal}
        />
        {refusal && !passwordRefusal && <FormProblem>{refusal}</FormProblem>}
        <Button type="submit" loading={signUp.isPending} fullWidth>
          {submitLabel ?? <Trans>Create account</Trans>}
        </Button>
      </Stack>
    </form>
  );
}
