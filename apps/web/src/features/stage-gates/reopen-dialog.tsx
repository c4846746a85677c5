import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { lengthOf, reopenStageSchema, type StageGate, stageGateSchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { FormFoot } from '../../ui/form/form-foot.tsx';
import { FormProblem } from '../../ui/form/form-problem.tsx';
import { useAskedSave } from '../../ui/form/use-asked-save.ts';
import { useDiscard } from '../../ui/form/use-discard.ts';
import styles from './gate.module.css';
import { type GatesKey, useReopenStage } from './stage-gates.queries.ts';
import { useConflictRows } from './use-conflict-rows.ts';

interface ReopenDialogProps {
  gateKey: GatesKey;
  gate: StageGate;
  onClose: () => void;
}

/** Takes back that a stage is over, with a reason. */
export function ReopenDialog({ gateKey, gate, onClose }: ReopenDialogProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const reopen = useReopenStage(gateKey);
  const close = useDiscard(reason.trim() !== '' && !reopen.isSuccess, onClose);
  const isMissing = reason.trim() === '';
  // The gate as it stood when it was looked at.
  const [seen, setSeen] = useState(gate);
  const conflictRows = useConflictRows();
  const ask = useAskedSave();
  const send = async () => {
    const { saved, theirs } = await ask({
      schema: stageGateSchema,
      rowsIn: (now: StageGate) => conflictRows(seen, now, 'reopened'),
      version: seen.version,
      send: (version) => reopen.mutateAsync({ gate: { ...seen, version }, reopening: { reason: reason.trim() } }),
      mustLook: true,
    });
    if (saved) return onClose();
    if (!theirs) return;
    setSeen(theirs);
    reopen.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (!isMissing) void send();
  };
  return (
    <Modal opened onClose={() => void close()} title={t`Reopen: ${gate.stageName}`}>
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <p className={styles.frozen}>
            <Trans>The stage runs again and needs a new decision. What was decided before stays in the list.</Trans>
          </p>
          <TextInput
            label={t`Reason`}
            required
            maxLength={lengthOf(reopenStageSchema.shape.reason)}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={isChecked && isMissing && t`Say why; auditors read this.`}
            data-autofocus
          />
          {reopen.isError && <FormProblem error={reopen.error} />}
          <FormFoot onCancel={() => void close()}>
            <Button type="submit" loading={reopen.isPending}>
              <Trans>Reopen the stage</Trans>
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}
