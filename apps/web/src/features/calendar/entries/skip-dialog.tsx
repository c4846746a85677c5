import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Modal, Stack, TextInput } from '@mantine/core';
import { lengthOf, skipEntryDaySchema } from '@waymark/contracts';
import { type FormEvent, useState } from 'react';
import { formatDay } from '../../../lib/format.ts';
import { FormFoot } from '../../../ui/form/form-foot.tsx';
import { FormProblem } from '../../../ui/form/form-problem.tsx';
import { useDiscard } from '../../../ui/form/use-discard.ts';
import { daysOf } from '../events/use-event-name.ts';
import styles from './entry-dialog.module.css';
import { type EntryEvent, useEntryActions } from './use-entry-actions.tsx';

interface SkipDialogProps {
  organisationId: string;
  event: EntryEvent;
  onClose: () => void;
}

/** Leaves one day of an event out. Auditors ask why, so there has to be a reason. */
export function SkipDialog({ organisationId, event, onClose }: SkipDialogProps) {
  const { t } = useLingui();
  const [reason, setReason] = useState('');
  const [wasSent, setWasSent] = useState(false);
  const { skip, isPending, error } = useEntryActions(organisationId);
  const close = useDiscard(reason.trim() !== '', onClose);
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault();
    setWasSent(true);
    if (reason.trim() !== '') void skip(event, reason.trim(), onClose);
  };
  return (
    <Modal opened onClose={() => void close()} title={t`Leave out ${event.title}`}>
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <p className={styles.sentence}>
            {event.entry.isWindow ? (
              <Trans>Nothing is done in {daysOf(event)}: this window stays missed, the others are as they were.</Trans>
            ) : (
              <Trans>It does not take place on {formatDay(event.fromOn)}; its other days stay.</Trans>
            )}
          </p>
          <TextInput
            label={<Trans>Reason</Trans>}
            description={<Trans>Stands in the activity log for whoever asks later.</Trans>}
            value={reason}
            onChange={(typed) => setReason(typed.currentTarget.value)}
            error={wasSent && reason.trim() === '' ? t`Say why it is left out.` : undefined}
            maxLength={lengthOf(skipEntryDaySchema.shape.reason)}
            required
            data-autofocus
          />
          {error !== null && <FormProblem error={error} />}
          <FormFoot onCancel={() => void close()}>
            <Button type="submit" loading={isPending}>
              <Trans>Leave it out</Trans>
            </Button>
          </FormFoot>
        </Stack>
      </form>
    </Modal>
  );
}
