import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useMe } from '../../lib/current-user.ts';
import { showSuccess } from '../../ui/feedback/toasts.tsx';
import { StatusBadge } from '../../ui/page/status-badge.tsx';
import { BackupCodes } from './backup-codes.tsx';
import { PasswordStep } from './password-step.tsx';
import styles from './security.module.css';
import { useDisableTwoFactor, useNewBackupCodes } from './security.queries.ts';
import { TwoFactorDialog } from './two-factor-dialog.tsx';

export function TwoFactor() {
  const { user } = useMe();
  const [open, setOpen] = useState<'set_up' | 'codes' | 'disable'>();
  const close = () => setOpen(undefined);
  return (
    <div className={styles.state}>
      {user.twoFactorEnabled ? (
        <>
          <StatusBadge status="done">
            <Trans>On</Trans>
          </StatusBadge>
          <Button variant="default" onClick={() => setOpen('codes')}>
            <Trans>New backup codes</Trans>
          </Button>
          <Button variant="subtle" onClick={() => setOpen('disable')}>
            <Trans>Switch off</Trans>
          </Button>
        </>
      ) : (
        <>
          <StatusBadge status="open">
            <Trans>Off</Trans>
          </StatusBadge>
          <Button variant="default" onClick={() => setOpen('set_up')}>
            <Trans>Set up</Trans>
          </Button>
        </>
      )}
      {open === 'set_up' && <TwoFactorDialog onClose={close} />}
      {open === 'codes' && <NewCodesDialog onClose={close} />}
      {open === 'disable' && <DisableDialog onClose={close} />}
    </div>
  );
}

function NewCodesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const codes = useNewBackupCodes();
  return (
    <Modal opened onClose={onClose} title={t`New backup codes`} withCloseButton={false}>
      {codes.data ? (
        <BackupCodes codes={codes.data.backupCodes} onDone={onClose} />
      ) : (
        <PasswordStep
          submitLabel={<Trans>Make new codes</Trans>}
          isPending={codes.isPending}
          error={codes.error}
          onSubmit={(password) => codes.mutate(password)}
          onCancel={onClose}
        >
          <Trans>The codes you have now stop working.</Trans>
        </PasswordStep>
      )}
    </Modal>
  );
}

function DisableDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const disable = useDisableTwoFactor();
  const submit = (password: string) =>
    disable.mutate(password, {
      onSuccess: () => {
        showSuccess(<Trans>Two-step sign-in is off.</Trans>);
        onClose();
      },
    });
  return (
    <Modal opened onClose={onClose} title={t`Switch off two-step sign-in?`} withCloseButton={false}>
      <PasswordStep
        submitLabel={<Trans>Switch off</Trans>}
        isDangerous
        isPending={disable.isPending}
        error={disable.error}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Trans>From then on your password alone signs you in.</Trans>
      </PasswordStep>
    </Modal>
  );
}
