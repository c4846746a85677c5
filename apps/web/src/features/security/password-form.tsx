import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useMe } from '../../lib/current-user.ts';
import { isAboutNewPassword } from '../../lib/password-messages.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { PasswordField } from '../../ui/form/password-field.tsx';
import { useUnsavedChanges } from '../../ui/form/unsaved-changes.ts';
import { authMessage } from './auth-messages.ts';
import styles from './security.module.css';
import { useChangePassword } from './security.queries.ts';

const shortestPassword = 12;
const empty = { currentPassword: '', newPassword: '' };

export function PasswordForm() {
  const { i18n, t } = useLingui();
  const { user } = useMe();
  const [values, setValues] = useState(empty);
  const [isChecked, setIsChecked] = useState(false);
  const change = useChangePassword();
  useUnsavedChanges(values.newPassword !== '' && !change.isPending);

  const isShort = values.newPassword.length < shortestPassword;
  const enter = (entered: Partial<typeof empty>) => {
    setValues({ ...values, ...entered });
    if (change.isError) change.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (isShort || values.currentPassword === '') return;
    change.mutate(values, {
      onSuccess: () => {
        setValues(empty);
        setIsChecked(false);
        showSuccess(<Trans>Your password was changed. Everywhere else you are signed out.</Trans>);
      },
    });
  };
  const refusal = change.isError ? authMessage(i18n, change.error) : undefined;
  const isOfNew = isAboutNewPassword(change.error);

  return (
    <form onSubmit={submit} className={styles.form} noValidate>
      <Stack gap="md">
        {/* Password managers need the account beside the password. */}
        <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
        <PasswordField
          label={t`Current password`}
          autoComplete="current-password"
          value={values.currentPassword}
          onChange={(event) => enter({ currentPassword: event.currentTarget.value })}
          error={(!isOfNew && refusal) || (isChecked && values.currentPassword === '' && t`Write your password.`)}
        />
        <PasswordField
          label={t`New password`}
          description={t`At least 12 characters. A few words in a row are good.`}
          autoComplete="new-password"
          value={values.newPassword}
          onChange={(event) => enter({ newPassword: event.currentTarget.value })}
          error={(isOfNew && refusal) || (isChecked && isShort && t`It needs at least 12 characters.`)}
        />
        <div>
          <Button type="submit" loading={change.isPending}>
            <Trans>Change password</Trans>
          </Button>
        </div>
      </Stack>
    </form>
  );
}
