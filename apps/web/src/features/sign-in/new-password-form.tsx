import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isAboutNewPassword } from '../../lib/password-messages.ts';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { isTooShort, NewPasswordInput } from './new-password-input.tsx';
import { useSetNewPassword } from './sign-in.queries.ts';
import { isDeadLink, signInMessage } from './sign-in-messages.ts';

interface NewPasswordFormProps {
  token: string;
  onSet: () => void;
  /** The link was used before, or its hour is over. */
  onDeadLink: () => void;
}

export function NewPasswordForm({ token, onSet, onDeadLink }: NewPasswordFormProps) {
  const { i18n, t } = useLingui();
  const [password, setPassword] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const save = useSetNewPassword(token);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isTooShort(password)) return;
    save.mutate(password, { onSuccess: onSet, onError: (error) => isDeadLink(error) && onDeadLink() });
  };
  const enter = (value: string) => {
    setPassword(value);
    if (save.isError) save.reset();
  };
  const refusal = save.isError ? signInMessage(i18n, save.error) : undefined;
  const isOfPassword = isAboutNewPassword(save.error);
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <NewPasswordInput
          label={t`New password`}
          value={password}
          onChange={enter}
          isChecked={isChecked}
          refusal={isOfPassword ? refusal : undefined}
        />
        {refusal && !isOfPassword && <FormProblem>{refusal}</FormProblem>}
        <Button type="submit" loading={save.isPending} fullWidth>
          <Trans>Set the password</Trans>
        </Button>
      </Stack>
    </form>
  );
}
