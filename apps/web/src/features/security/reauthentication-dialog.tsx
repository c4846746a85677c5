import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { meQuery } from '../../lib/current-user.ts';
import { isProblem } from '../../lib/problem-error.ts';
import { problemMessage } from '../../lib/problem-messages.ts';
import { CodeField } from '../../ui/form/code-field.tsx';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { PasswordField } from '../../ui/form/password-field.tsx';
import styles from './security.module.css';
import { useReauthenticate } from './security.queries.ts';

interface ReauthenticationDialogProps {
  onAnswer: (isProved: boolean) => void;
}

/** Password, and a code where two-step sign-in is on, before what cannot be taken back. */
export function ReauthenticationDialog({ onAnswer }: ReauthenticationDialogProps) {
  const { i18n, t } = useLingui();
  const { data: me } = useQuery(meQuery);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const prove = useReauthenticate();
  const needsCode = me?.user.twoFactorEnabled ?? false;
  const digits = code.replace(/\D/g, '');
  const isComplete = password !== '' && (!needsCode || digits.length === 6);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The form stands in the form that is waiting for it, as far as React is concerned.
    event.stopPropagation();
    const proof = { password, ...(needsCode && { code: digits }) };
    if (isComplete) prove.mutate(proof, { onSuccess: () => onAnswer(true) });
  };
  const refusal = prove.isError ? problemMessage(i18n, prove.error) : undefined;
  const isOfPassword = isProblem(prove.error, 'session.wrong_password');
  const isOfCode = isProblem(prove.error, 'session.wrong_code', 'session.code_required');
  return (
    <Modal opened onClose={() => onAnswer(false)} title={t`Is it you?`} withCloseButton={false} size="sm" zIndex={400}>
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <p className={styles.sentence}>
            <Trans>This gives away or deletes a lot, so confirm that it is you. Then it goes on by itself.</Trans>
          </p>
          <input type="text" name="username" autoComplete="username" value={me?.user.email ?? ''} readOnly hidden />
          <PasswordField
            label={t`Your password`}
            autoComplete="current-password"
            data-autofocus
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            error={isOfPassword && refusal}
          />
          {needsCode && (
            <CodeField
              label={t`Code from the app`}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              error={isOfCode && refusal}
            />
          )}
          {refusal && !isOfPassword && !isOfCode && <FormProblem>{refusal}</FormProblem>}
          <FormFoot onCancel={() => onAnswer(false)}>
            <Button type="submit" disabled={!isComplete} loading={prove.isPending}>
              <Trans>Confirm</Trans>
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}
