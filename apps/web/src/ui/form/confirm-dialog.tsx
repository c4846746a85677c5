import { Trans } from '@lingui/react/macro';
import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ConfirmQuestion } from './confirm.tsx';

interface ConfirmDialogProps {
  question: ConfirmQuestion;
  onAnswer: (isConfirmed: boolean) => void;
}

export function ConfirmDialog({ question, onAnswer }: ConfirmDialogProps) {
  const cancel = () => onAnswer(false);
  return (
    <Modal opened onClose={cancel} title={question.title} withCloseButton={false} size="sm">
      <Stack gap="xl">
        <div>{question.body}</div>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={cancel} data-autofocus>
            {question.cancelLabel ?? <Trans>Cancel</Trans>}
          </Button>
          <Button color={question.isDangerous ? 'danger' : undefined} onClick={() => onAnswer(true)}>
            {question.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
