import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { CodeField } from '../../ui/form/code-field.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useVerifyCode } from './sign-in.queries.ts';
import { signInMessage } from './sign-in-messages.ts';

interface CodeFormProps {
  onVerified: () => void;
  onStartAgain: () => void;
}

/** Of those that Waymark gives out, with room for the spaces of whoever copies them. */
const lengthOfBackupCode = 40;

/** The second step of signing in: a code from the phone, or a backup code. */
export function CodeForm({ onVerified, onStartAgain }: CodeFormProps) {
  const { i18n, t } = useLingui();
  const [code, setCode] = useState('');
  const [isBackupCode, setIsBackupCode] = useState(false);
  const verify = useVerifyCode();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const plain = isBackupCode ? code.trim() : code.replaceAll(/\s/g, '');
    if (plain !== '') verify.mutate({ code: plain, isBackupCode }, { onSuccess: onVerified });
  };
  const swap = () => {
    setIsBackupCode(!isBackupCode);
    setCode('');
    verify.reset();
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="lg">
        <CodeField
          // The two kinds of code are two fields: a phone must not offer the one for the other.
          key={String(isBackupCode)}
          label={isBackupCode ? t`Backup code` : t`Six-digit code from your authenticator app`}
          {...(isBackupCode && { autoComplete: 'off', inputMode: 'text', maxLength: lengthOfBackupCode })}
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        {verify.isError && <FormProblem>{signInMessage(i18n, verify.error)}</FormProblem>}
        <Button type="submit" loading={verify.isPending} disabled={code.trim() === ''} fullWidth>
          <Trans>Confirm</Trans>
        </Button>
        <Group justify="space-between" gap="sm">
          <Button variant="subtle" size="sm" onClick={swap}>
            {isBackupCode ? <Trans>Use the app instead</Trans> : <Trans>Use a backup code</Trans>}
          </Button>
          <Button variant="subtle" size="sm" onClick={onStartAgain}>
            <Trans>Start again</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
