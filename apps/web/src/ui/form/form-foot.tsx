import { Trans } from '@lingui/react/macro';
import { Button, Group } from '@mantine/core';
import type { ReactNode } from 'react';

interface FormFootProps {
  onCancel: () => void;
  /** The button that does what the dialog is for. */
  children: ReactNode;
}

/** The foot of every dialog that is filled in: what cancels first, what is done last. */
export const FormFoot = ({ onCancel, children }: FormFootProps) => (
  <Group justify="flex-end" gap="sm">
    <Button variant="default" onClick={onCancel}>
      <Trans>Cancel</Trans>
    </Button>
    {children}
  </Group>
);
