import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { lengthOf, returnGapItemSchema } from '@waymark/contracts';
import { useState } from 'react';
import { FormDialog, useDialogGuard } from '../../ui/form/form-dialog.tsx';

interface ReturnDialogProps {
  /** What is sent back: "A.7.4 Physical security monitoring". */
  name: string;
  onClose: () => void;
  onReturn: (reason: string) => void;
}

/** Who sends back what is said to be done says why: its owner has to answer it. */
export function ReturnDialog({ name, onClose, onReturn }: ReturnDialogProps) {
  const { t } = useLingui();
  return (
    <FormDialog title={t`Send back ${name}`} onClose={onClose}>
      <ReasonForm onReturn={onReturn} />
    </FormDialog>
  );
}

function ReasonForm({ onReturn }: Pick<ReturnDialogProps, 'onReturn'>) {
  const [text, setText] = useState('');
  const cancel = useDialogGuard(text !== '');
  const reason = text.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== '') onReturn(reason);
      }}
    >
      <Stack gap="lg">
        <Textarea
          label={<Trans>What is missing?</Trans>}
          description={
            <Trans>Its owner is told, finds it in their work, and answers it by setting Conform again.</Trans>
          }
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={lengthOf(returnGapItemSchema.shape.reason)}
          autosize
          minRows={3}
          maxRows={12}
          data-autofocus
          required
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={cancel}>
            <Trans>Cancel</Trans>
          </Button>
          <Button type="submit" disabled={reason === ''}>
            <Trans>Send back</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
