import { Button, Stack, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { FormDialog, useDialogGuard } from '../../ui/form/form-dialog.tsx';
import { FormFoot } from '../../ui/form/form-foot.tsx';

interface ReasonDialogProps extends ReasonFormProps {
  title: string;
  onClose: () => void;
}

/** What is done only with a word why. */
export function ReasonDialog({ title, onClose, ...form }: ReasonDialogProps) {
  return (
    <FormDialog title={title} onClose={onClose}>
      <ReasonForm {...form} />
    </FormDialog>
  );
}

interface ReasonFormProps {
  label: ReactNode;
  description: ReactNode;
  /** What the button says that does it. */
  action: ReactNode;
  maxLength: number | undefined;
  isSending?: boolean;
  onReason: (reason: string) => void;
}

function ReasonForm({ label, description, action, maxLength, isSending = false, onReason }: ReasonFormProps) {
  const [text, setText] = useState('');
  const cancel = useDialogGuard(text !== '');
  const reason = text.trim();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason !== '') onReason(reason);
      }}
    >
      <Stack gap="lg">
        <Textarea
          label={label}
          description={description}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={maxLength}
          autosize
          minRows={3}
          maxRows={12}
          data-autofocus
          required
        />
        <FormFoot onCancel={cancel}>
          <Button type="submit" loading={isSending} disabled={reason === ''}>
            {action}
          </Button>
        </FormFoot>
      </Stack>
    </form>
  );
}
