import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { CodeField } from '../../ui/form/code-field.tsx';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { SecretField } from '../../ui/form/secret-field.tsx';
import { authMessage } from './auth-messages.ts';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordStep } from './password-step.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './security.module.css';
import { useBeginTwoFactor, useVerifyTwoFactor } from './security.queries.ts';

/** Password, then the code for the app, then a first code as proof, then the backup codes. */
export function TwoFactorDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const begin = useBeginTwoFactor();
  const verify = useVerifyTwoFactor();
  const done = () => {
    showSuccess(<Trans>Two-step sign-in is on.</Trans>);
    onClose();
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t`Set up two-step sign-in`}
      size="lg"
      withCloseButton={false}
      closeOnClickOutside={!begin.data}
    >
      {!begin.data ? (
        <PasswordStep
          submitLabel={<Trans>Go on</Trans>}
          isPending={begin.isPending}
          error={begin.error}
          onSubmit={(password) => begin.mutate(password)}
          onCancel={onClose}
        >
          <Trans>You need an authenticator app on your phone. First, confirm that it is you.</Trans>
        </PasswordStep>
      ) : verify.isSuccess ? (
        <BackupCodes codes={begin.data.backupCodes} onDone={done} />
      ) : (
        <VerifyStep totpUri={begin.data.totpURI} verify={verify} onCancel={onClose} />
      )}
    </Modal>
  );
}

interface VerifyStepProps {
  totpUri: string;
  verify: ReturnType<typeof useVerifyTwoFactor>;
  onCancel: () => void;
}

function VerifyStep({ totpUri, verify, onCancel }: VerifyStepProps) {
  const { i18n, t } = useLingui();
  const [code, setCode] = useState('');
  const digits = code.replace(/\D/g, '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (digits.length === 6) verify.mutate(digits);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="lg">
        <div className={styles.setUp}>
          <QrCode text={totpUri} />
          <Stack gap="md" className={styles.steps}>
            <p className={styles.sentence}>
              <Trans>Scan the code with the app, or type the key into it. Then write the six digits it shows.</Trans>
            </p>
            <SecretField label={t`Key`} value={new URL(totpUri).searchParams.get('secret') ?? ''} />
            <CodeField
              label={t`Code from the app`}
              data-autofocus
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              error={verify.isError ? authMessage(i18n, verify.error) : undefined}
            />
          </Stack>
        </div>
        <FormFoot onCancel={onCancel}>
          <Button type="submit" disabled={digits.length !== 6} loading={verify.isPending}>
            <Trans>Switch on</Trans>
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}
