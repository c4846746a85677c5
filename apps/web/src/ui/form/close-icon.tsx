import { Trans } from '@lingui/react/macro';
import { VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';

/** The cross of every dialog, which says what it does; so no dialog can forget to. */
export const CloseIcon = () => (
  <>
    <IconX size={16} stroke={1.5} aria-hidden />
    <VisuallyHidden>
      <Trans>Close</Trans>
    </VisuallyHidden>
  </>
);
