import { useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { PasswordField } from '../../ui/form/password-field.tsx';
import { authMessage } from './auth-messages.ts';
import styles from './security.module.css';

interface PasswordStepProps {
  /** Why the password is asked for. */
  children: ReactNode;
  submitLabel: ReactNode;
  isDangerous?: boolean;
  isPending: boolean;
  error: unknown;
  onSubmit: (password: string) => void;
  onCancel: () => void;
}

/** Asks for the password again before something that changes how one signs in. */
export function PasswordStep(props: PasswordStepProps) {
  const { children, submitLabel, isDangerous = false, isPending, error, onSubmit, onCancel } = props;
  const { i18n, t } = useLingui();
  const [password, setPassword] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (password !== '') onSubmit(password);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <p className={styles.sentence}>{children}</p>
        <PasswordField
          label={t`Your password`}
          autoComplete="current-password"
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={error ? authMessage(i18n, error) : undefined}
        />
        <FormFoot onCancel={onCancel}>
          <Button
            type="submit"
            color={isDangerous ? 'danger' : undefined}
            disabled={password === ''}
            loading={isPending}
          >
            {submitLabel}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}
