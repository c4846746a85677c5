import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { gapItemChangeSchema, lengthOf } from '@waymark/contracts';
import { useState } from 'react';

interface JustificationDialogProps {
  /** What is left out: "A.7.4 Physical security monitoring". */
  name: string;
  onCancel: () => void;
  onConfirm: (justification: string) => void;
}

/** Leaving a requirement out needs a reason, which somebody else approves. */
export function JustificationDialog({ name, onCancel, onConfirm }: JustificationDialogProps) {
  const { t } = useLingui();
  const [text, setText] = useState('');
  return (
    <Modal opened onClose={onCancel} title={t`Why does ${name} not apply?`} closeOnClickOutside={text === ''}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') onConfirm(text.trim());
        }}
      >
        <Stack gap="lg">
          <Textarea
            label={<Trans>Justification</Trans>}
            description={
              <Trans>
                It stands in the Statement of Applicability. Until somebody else approves it, the item counts as
                unknown.
              </Trans>
            }
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            maxLength={lengthOf(gapItemChangeSchema.shape.justification)}
            autosize
            minRows={3}
            maxRows={12}
            data-autofocus
            required
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onCancel}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" disabled={text.trim() === ''}>
              <Trans>Set not applicable</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
